import type { DraftStatement, Source, Statement } from '../domain.ts';

/** What a drafted statement rests on. */
export type Cited = { readonly statement: Statement; readonly source: Source };

/** One check of a drafted statement against what it cites: the reason why it fails, or undefined. Pure. */
export type Check = (draft: DraftStatement, cited: readonly Cited[]) => string | undefined;
