import type { Fault } from './fault.ts';
import { type CorpusFiles, duplicateIds } from './read-corpus.ts';
import {
  countriesAreGiven,
  hasStatements,
  idIsFileName,
  isDescribed,
  isTagged,
  seenHasUrl,
  topicsAreKnown,
} from './rules/header-rules.ts';
import type { Rule } from './rules/rule.ts';
import {
  contestedIsReachable,
  isOneSentence,
  namesClaimant,
  noLoadedWords,
  quotesArePhrases,
  standsAlone,
} from './rules/statement-rules.ts';

const rules: readonly Rule[] = [
  idIsFileName,
  topicsAreKnown,
  countriesAreGiven,
  isDescribed,
  hasStatements,
  isTagged,
  seenHasUrl,
  namesClaimant,
  contestedIsReachable,
  standsAlone,
  isOneSentence,
  quotesArePhrases,
  noLoadedWords,
];

/** Every fault of a corpus, in the order of its files: what cannot be read, and what breaks an editorial rule. */
export function lint({ parsed, topics }: CorpusFiles): Fault[] {
  const sources = new Map(parsed.flatMap(({ source }) => (source ? [[source.id, source]] : [])));
  const broken = parsed.flatMap((file) => {
    const { source } = file;
    const found = source
      ? rules.flatMap((rule) =>
          rule
            .check({ source, parsed: file, sources, topics })
            .map(({ line, message }): Fault => ({ file: file.file, line, rule: rule.name, message })),
        )
      : [];
    return [...file.faults, ...found];
  });
  return [...broken, ...duplicateIds(parsed)].sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
  );
}
