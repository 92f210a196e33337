import { terms } from '../text/words.ts';

/** "Ambassador wants two minutes on Sweden": how much is wanted, not what of. */
const form =
  /^(?:[^?.:]{0,40}\b)?(?:\d+|one|two|three|four|five|ten|a few|a couple of|some)[- ](?:minutes?|lines?|bullets?|bullet points|paragraphs?|sentences?|points) (?:on|about) /i;

/** "… before the ambassador meets the minister": no word of it is asked about. */
const occasion =
  /[,;:–—-]*\s*\b(?:before|when|as|because|ahead of|since)\s+(?:(?:the|our|my|an?) )?(?:ambassador|charg[eé](?: d'affaires)?|dcm|consul(?: general)?|boss|delegation|country team|front office|i|we|he|she|they)\s+(?:meets?|sees|see|hosts?|visits?|calls?|goes|go|travels?|speaks?|briefs?)\b(?: (?!(?:what|who|when|where|why|how|which|did|does|do|is|are|was|were)\b)[^\s?.;,]+)*/giu;

/** "… before dinner with the minister" neither. */
const meal =
  /[,;:–—-]*\s*\b(?:before|ahead of|for|at) (?:(?:an?|the|my|our|his|her|their|tomorrow's|tonight's|today's) )*(?:dinner|lunch|breakfast|coffee|reception)s?(?: (?:with|at|for) [^?.,;]+)?/gi;

/** "What should she know?" wants the whole of it. */
const whatToKnow =
  /\bwhat (?:should|must|do|does) (?:he|she|they|we|i|one|the \p{L}+) (?:need to |have to |ought to )?know(?: (?:about|of|on))?\b/iu;

/** True where a question says how much it wants to be told on something. */
export function asksForForm(question: string): boolean {
  return form.test(question) || whatToKnow.test(question);
}

/** A question without the occasion that it is asked for and without the length of what is wanted; as it is where nothing else is left. */
export function withoutOccasion(question: string): string {
  const rest = [form, whatToKnow, occasion, meal]
    .reduce((text, said) => text.replace(said, ''), question)
    .replace(/[\s.,;:–—-]+\?$/, '')
    .trim();
  return terms(rest).length > 0 ? rest : question;
}
