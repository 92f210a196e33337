import { remembered } from '../text/remembered.ts';
import { spellings } from '../text/word-lists.ts';

/** What people write for what documents name in full; both sides of a comparison are read in the words on the right. */
const names: readonly (readonly [RegExp, string])[] = [
  // A full stop that would end a clause.
  [/\bU\.S\.(?= )/g, 'US'],
  [/\bU\.K\.(?= )/g, 'UK'],
  // The government that sits there, not the newspapers named for it.
  [/\bWashington(?!,? (?:Post|Examiner|Times|State|D\.?C))\b/g, 'US'],
  [/\bTor(?:y|ies)\b/g, 'Conservative'],
  [/\bMPs\b/g, 'House of Commons'],
  [/\b(?:the )?House of Commons\b|\bthe Commons\b/g, 'the House of Commons'],
  [/\bthe PM\b/g, 'the Prime Minister'],
  [/\bHome Sec\b/g, 'Home Secretary'],
  [/\bState(?=['’]s\b)|\bStateDept\b/g, 'State Department'],
  [
    /\b(?:the )?(?:European Court of Human Rights|Strasbourg [Cc]ourt|ECtHR|ECHR judges)\b/g,
    'the Strasbourg court',
  ],
  [/\bECHR\b/g, 'European Convention on Human Rights'],
  [
    /\b(?:Court of Justice of the European Union|EU Court of Justice|EU's (?:top|highest) court|European Union's top court|CJEU|ECJ)\b/g,
    'EU Court of Justice',
  ],
  [/\b(?:Independent Inquiry into Child Sexual Abuse(?: \(IICSA\))?|IICSA)\b/g, 'IICSA'],
  [/\b(?:Bundeskriminalamt|BKA)\b/g, 'BKA'],
  [/\bDEI\b/g, 'diversity'],
  [/\b[Ss]tadtpark\b/g, 'city park'],
  [/\bAP\b/g, 'Associated Press'],
  [/\bNYT\b/g, 'The New York Times'],
  [/\bNCA\b/g, 'National Crime Agency'],
  [/\bthe (?:November )?(?:directive|instructions?|cable)\b/g, 'the cable'],
  [/[Uu]ndocumented (?:im)?migrants\b|[Ii]llegals\b/g, 'illegal immigrants'],
];
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:turn(?:ed|s|ing)? back|turn(?:ed|s|ing)? away|push(?:ed|es|ing)? back)\b/gi, 'refused'],
  [/\b(?:set aside|lifted|threw out|thrown out|struck down)\b/gi, 'overturned'],
  [/\blost (?:their|his|her|its|the|an) appeals?\b/gi, 'saw appeals that were dismissed'],
  [/\b(?:extended|prolonged) (?=(?:its |the )?border)/gi, 'prolonged '],
  [/\b(?:sent|sends|sending) (?:(\p{L}+) )?back\b/giu, 'deported $1'],
  [/\b(?:jail time|behind bars)\b/gi, 'prison'],
  [/\bgot ((?:\p{L}+|\d+) years)\b/giu, 'was sentenced to $1'],
  [/\btop court\b/gi, 'highest court'],
  [/\blegislative acts\b/gi, 'laws'],
  [/\bgood for the (?:country|nation|us)\b/gi, 'good for the country'],
  [/\brather than\b/gi, 'and not'],
  [/\b(limited|restricted|confined) to\b/gi, '$1 only to'],
  [/\bas a rule\b/gi, 'in principle'],
];

/** Words that British and American English spell each in its own way; of the others in that list the form tells something. */
const twoSpellings =
  /^(?:offen[cs]e|program|cent|defen[cs]e|organi[sz]|civili[sz]|critici[sz]|labou?r|judge?ment|behavio|counsel)/;

function spelt(text: string): string {
  return text.replace(/\b\p{Ll}{5,}\b/gu, (word) =>
    twoSpellings.test(word) ? (spellings.get(word) ?? word) : word,
  );
}

/** A text with nicknames, initials and figures of speech as their plain words. */
const plainly = remembered((text: string) => ({
  text: spelt([...names, ...phrases].reduce((plain, [pattern, word]) => plain.replace(pattern, word), text)),
}));

/** The text as `plainly` reads it. */
export function plainSpeech(text: string): string {
  return plainly(text).text;
}
