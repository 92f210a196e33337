import { changeOne, rewritten, type Writer } from '../pool.ts';

export const copied: Writer = (one) => ({
  text: one.statement.text,
  standing: one.statement.standing,
  cites: [one],
});

const spellings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bUnited Kingdom\b/g, ['UK', 'U.K.']],
  [/\bU\.S\. (?=[A-Z])/g, ['US ', 'United States ']],
  [/\bUnited States\b/g, ['U.S.', 'US', 'USA']],
  [/\bdid not\b/g, ["didn't"]],
  [/\bdoes not\b/g, ["doesn't"]],
  [/\bdo not\b/g, ["don't"]],
  [/\bis not\b/g, ["isn't"]],
  [/\bwas not\b/g, ["wasn't"]],
  [/\bcannot\b/g, ["can't"]],
  [/\borganisation/g, ['organization']],
  [/\boffence/g, ['offense']],
  [/\bprogramme/g, ['program']],
  [/\bcriticised\b/g, ['criticized']],
  [/\bGerman (?=government|court|police)/g, ["Germany's "]],
  [/\bSwedish (?=government|court|police)/g, ["Sweden's "]],
  [/\bEuropean Union\b/g, ['EU']],
  [/\bSkellefteå\b/g, ['Skelleftea']],
  [/"([^"]+)"/g, ['“$1”', '‘$1’', '«$1»']],
  [/'s\b/g, ['’s']],
];

/** Another spelling of the same: "UK", "didn't", "organization", other quotation marks. */
export const respelt: Writer = (one, _pool, random) => {
  const { text } = one.statement;
  const [pattern, others] = random.oneOf(spellings.filter(([each]) => text.search(each) >= 0)) ?? [];
  return pattern && others ? rewritten(one, text.replace(pattern, random.oneOf(others) ?? '')) : undefined;
};

/** Pairs that say the same in every sentence of this corpus in which the first stands. */
const synonyms: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\babout (?=\d)/g, ['around ', 'roughly ', 'approximately ']],
  [/\bmore than (?=\d)/g, ['over ', 'upwards of ']],
  [/\bfewer than (?=\d)/g, ['under ', 'less than ']],
  [/\bpublished\b/g, ['released', 'issued']],
  [/\bbecause of\b/g, ['owing to', 'on account of']],
  [/\bsentenced to\b/g, ['given']],
  [/\bwhile\b/g, ['whereas']],
  [/\bwhereas\b/g, ['while']],
  [/\bhowever\b/g, ['though']],
  [/\bpeople\b/g, ['persons']],
  [/\bchildren\b/g, ['minors']],
  [/\bincreased\b/g, ['rose', 'went up', 'grew']],
  [/\bfell\b/g, ['declined', 'dropped', 'went down']],
  [/\brose\b/g, ['increased', 'went up', 'climbed']],
  [/\blower than\b/g, ['below']],
  [/\bhigher than\b/g, ['above']],
  [/\bproposed\b/g, ['put forward']],
  [/\bfound no\b/g, ['did not find any', 'found not any']],
  [/\bdid not find\b/g, ['found no']],
  [
    /\brejected\b(?= (?:the|a|an) (?:\w+ )?(?:request|amendment|bill|motion|appeals?)\b)/g,
    ['turned down', 'dismissed'],
  ],
  [/\bmust\b/g, ['have to', 'are required to']],
  [/\bsaid that\b/g, ['said']],
  [/\bsays that\b/g, ['says']],
  [/\btwice\b/g, ['two times']],
  [/\bforeign nationals\b/g, ['non-citizens', 'foreign citizens']],
  [/\bprison\b/g, ['jail']],
  [/\bin England and Wales\b/g, ['across England and Wales']],
  [/\bsurvey\b/g, ['poll']],
  [/\bstudy\b/g, ['paper']],
  [/\babused\b/g, ['victimised']],
  [/\bwants\b/g, ['seeks']],
  [/\bnational inquiry\b/g, ['nationwide inquiry']],
];

/** One word or two by others of the same meaning. */
export const synonym: Writer = (one, _pool, random) => {
  const choices = random.shuffled(synonyms.filter(([each]) => one.statement.text.search(each) >= 0));
  if (choices.length === 0) return undefined;
  const text = choices
    .slice(0, 2)
    .reduce<string>(
      (so, [pattern, others]) => changeOne(so, pattern, random, () => random.oneOf(others)) ?? so,
      one.statement.text,
    );
  return rewritten(one, text);
};
