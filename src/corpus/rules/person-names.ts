import { type Rule, statementRule } from './rule.ts';

const word = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*";
const particle = '(?:de|van|von|der|den|al|el|bin|da|du|la|le)';
const sequence = new RegExp(
  `${word}(?:\\s+(?:${particle}\\s+)?(?:${word}|\\p{Lu}\\.))*\\s+(?:${particle}\\s+)?${word}`,
  'gu',
);
const notNames =
  /^(?:The|A|An|In|On|At|By|Of|For|From|As|And|But|When|While|After|Before|Since|Under|According|Because|Although|Between|About|Only|Both|Some|Most|Many|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|No|Not|This|That|These|Those|Its|Their|His|Her|If|Where|Whereas|Then|Than|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** Runs of capitalised words in a text that could be a person's name. */
export function nameCandidates(text: string): string[] {
  return [...text.matchAll(sequence)].flatMap(([run]) => {
    const parts = run.replace(/['’]s\b/gu, '').split(/\s+/);
    while (parts[0] !== undefined && notNames.test(parts[0])) parts.shift();
    while (parts.length > 0 && notNames.test(parts.at(-1) ?? '')) parts.pop();
    return parts.filter((part) => /^\p{Lu}/u.test(part)).length >= 2 ? [parts.join(' ')] : [];
  });
}

/**
 * Every person-like name is on the list in `names.yml`: a public official, a politician, a judge in office or an author,
 * or no person at all. Anything else is for a look, because it may be a private person.
 */
export const namesAreKnown: Rule = statementRule('private-name', ({ text }, { names }) => {
  const unknown = nameCandidates(text).find((name) => !names.has(name));
  return (
    unknown &&
    `"${unknown}" is not in names.yml; if it names a private person take it out, else list it there as a public person or a term`
  );
});
