/** Zero-width, bidirectional and tag characters: invisible to a person, and used to smuggle instructions. */
const hidden = /\p{Cf}|\p{Variation_Selector}|\u034F|[\u115F\u1160\u3164\uFFA0]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** A question as a person sees it: no hidden or control characters, white space folded. */
export function clean(question: string): string {
  return question.replace(hidden, '').replace(control, ' ').replace(/\s+/g, ' ').trim();
}
