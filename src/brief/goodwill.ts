/** Praise, thanks and dismay are no policy. */
export function isGoodwill(text: string): boolean {
  return goodwill.test(text);
}
const goodwill =
  /\b(?:appalled|horrified|courage|brave|bravery|thank(?:s|ed)?|tribute|praised?|welcomed|proud|sorry|apologi[sz]ed?)\b/i;
