import { remembered } from './remembered.ts';
import { terms } from './words.ts';

/** The stems of a text that is read again and again: a statement, a reader's question, a title. */
export const stemsOf = remembered((text: string): ReadonlySet<string> => new Set(terms(text)), 50_000);
