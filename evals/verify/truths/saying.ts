import { capital, changeOne, inside, rewritten, type Writer } from '../pool.ts';

const verbs: Readonly<Record<string, readonly string[]>> = {
  says: ['states', 'argues', 'maintains', 'holds', 'writes'],
  said: ['stated', 'argued', 'declared', 'maintained', 'told reporters'],
  say: ['state', 'argue', 'maintain'],
  states: ['says', 'writes', 'notes'],
  stated: ['said', 'wrote'],
  argues: ['says', 'maintains', 'contends', 'holds'],
  argued: ['said', 'maintained'],
  wrote: ['said', 'stated'],
  writes: ['says', 'argues'],
  claims: ['says', 'asserts', 'alleges'],
  warned: ['said', 'cautioned'],
};
const verb = new RegExp(
  `(?<![\\p{L}-])(?:${Object.keys(verbs).join('|')})(?= (?:that|the|a|it|in|on)\\b)`,
  'gu',
);

/** Another verb of saying, the party as it was. */
export const verbChanged: Writer = (one, _pool, random) => {
  if (one.statement.standing.kind === 'fact') return undefined;
  return rewritten(
    one,
    changeOne(one.statement.text, verb, random, (found) => random.oneOf(verbs[found] ?? [])),
  );
};

/** "X says that Y" as "According to X, Y", "Y, says X", "In the view of X, Y" or "X takes the view that Y". */
export const attributionTurned: Writer = (one, _pool, random) => {
  const { text, standing } = one.statement;
  if (standing.kind !== 'claim') return undefined;
  const match =
    /^((?:The |A |An )?\p{Lu}[^,;]{1,70}?) (?:says|states|argues|maintains|holds|claims)(?: that)? ((?:the|a|an|it|there|no|people|some|most|many|\p{Lu}\p{L}+)\b[^;]+)\.$/u.exec(
      text,
    );
  const [, party = '', said = ''] = match ?? [];
  if (!match || !party.includes(standing.by) || /\bsays?\b|\bsaid\b/.test(party)) return undefined;
  const who = inside(party);
  return rewritten(
    one,
    random.oneOf([
      `According to ${who}, ${said}.`,
      `${capital(said)}, says ${who}.`,
      `${capital(said)}, ${who} says.`,
      `In the view of ${who}, ${said}.`,
      `${party} takes the view that ${said}.`,
      `${capital(said)}, according to ${who}.`,
      `As ${who} puts it, ${said}.`,
    ]),
  );
};
