import { capital, changeOne, inside, rewritten, type Writer } from '../pool.ts';

const time = String.raw`(?:[Ii]n|[Oo]n) (?:(?:early|late|mid-|autumn|spring|summer|the) ?)?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d`;

/** "In May 2025, X did Y." and "X did Y in May 2025."; "Y, according to X." and "According to X, Y." */
export const clauseMoved: Writer = (one, _pool, random) => {
  const { text } = one.statement;
  const opening = new RegExp(`^(${time}),? (?=\\p{L})(.+?)\\.$`, 'u').exec(text);
  const closing = new RegExp(
    `^(.+?)(?<!,|\\b(?:from|to|of|than|and|or|between|since|with|until|before|after|by|for)) (${time})\\.$`,
    'u',
  ).exec(text);
  const source = /^(.+), (according to [^,;]+?)\.$/u.exec(text);
  const reports = /^(.+), ((?:the )?[^,;]{3,60} (?:reported|reports)(?: (?:in|on) [^,;]+)?)\.$/iu.exec(text);
  const fronted = /^(According to [^,]+|Under [^,]+|Of [^,]+|Among [^,]+), (.+)\.$/u.exec(text);
  const found = [
    opening && !/[;]|, (?:and|while|but)/.test(opening[2] ?? '')
      ? `${capital(opening[2] ?? '')}, ${opening[1]?.replace(/^I/, 'i').replace(/^O/, 'o')}.`
      : undefined,
    closing && `${capital(closing[2] ?? '')}, ${inside(closing[1] ?? '')}.`,
    source && `${capital(source[2] ?? '')}, ${inside(source[1] ?? '')}.`,
    reports && `${capital(reports[2] ?? '')} that ${inside(reports[1] ?? '')}.`,
    fronted && `${capital(fronted[2] ?? '')}, ${fronted[1]?.charAt(0).toLowerCase()}${fronted[1]?.slice(1)}.`,
  ].flatMap((moved) => moved ?? []);
  return rewritten(one, random.oneOf(found));
};

/** A relative clause, a remark between commas or in brackets, or a second half is left out. */
export const clauseDropped: Writer = (one, _pool, random) => {
  const { text, standing } = one.statement;
  if (standing.kind === 'contested' || /differ|disagree/.test(text)) return undefined;
  const drop = (pattern: RegExp, by = '') => changeOne(text, pattern, random, () => by);
  return rewritten(
    one,
    random.oneOf(
      [
        drop(/, (?:which|who|where|whose) (?!says|said|according)[^,;"]{8,}(?=\.$)/g),
        drop(/, (?:which|who|where|whose) (?![^,;"]*\bnot\b)[^,;"]{8,},(?= )/g),
        drop(/ \((?!Amendment)[^()]{3,}\)/g),
        drop(/; [^;"]{15,}(?=\.$)/g),
        drop(
          /, (?:citing|including|adding|partly|among them|up from|down from|compared with|as against|because|so that) [^,;"]{6,}(?=\.$)/g,
        ),
        drop(/, and [^;,"]{20,}(?=\.$)/g),
        drop(/,? (?:while|whereas) [^;"]{15,}(?=\.$)/g),
      ].flatMap((dropped) => dropped ?? []),
    ),
  );
};

/** The time at which it was said is left out. */
export const timeDropped: Writer = (one, _pool, random) => {
  const { text } = one.statement;
  const opening = new RegExp(`^${time},? (?=(?:the|a|an)? ?\\p{L})`, 'u');
  const closing = new RegExp(
    `(?<![,-]|\\b(?:from|to|of|than|and|or|between|since|with|until|before|after|by|for)) ${time}(?=\\.$)`,
    'gu',
  );
  return rewritten(
    one,
    opening.test(text) ? capital(text.replace(opening, '')) : changeOne(text, closing, random, () => ''),
  );
};

/** A connective at the front, as in an answer of several statements. */
export const connected: Writer = (one, _pool, random) => {
  const opening = random.oneOf([
    'In addition',
    'By contrast',
    'At the same time',
    'In its case',
    'Here',
    'For its part',
    'On this point',
    'In short',
  ]);
  return rewritten(one, `${opening}, ${inside(one.statement.text)}`);
};
