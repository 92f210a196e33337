import { clausesOf } from './clauses.ts';
import { type Reading, readingOf } from './kind-of-piece.ts';
import { sentencesOf } from './sentences.ts';

export type Piece = {
  /** As it is written, without what only leads in. */
  readonly text: string;
  readonly reading: Reading;
  /** What goes before it in the message, for what it leaves out; the nearest sentence that states something. */
  readonly before: string;
};

/** "BREAKING:", "FYI –", "Dear colleagues,", "Minister, lines to take for the noon call:": says nothing itself. */
const leadIn =
  /^(?:(?:fyi|breaking)\b[\s:,–—-]*|(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b[^.:?!,]{0,40},\s+(?=\S+ \S+ \S)|heads[- ]up\b[^.:?!]{0,40}:\s*|(?:breaking|update|news|note|fact|facts|reminder|nb|ps|rt|via|quick fact check please|so|well|and|also|plus|fact check|claim|thread|key points?)\b(?:\s+@\w+)?\s*[:,–—-]+\s*|[^.:?!]{0,60}\b(?:lines? to take|talking points?|key messages?|fact check)\b[^.:?!]{0,40}:\s*)/i;
const links = /\bhttps?:\/\/\S+/g;
/** Names and tags around a sentence are no part of it; within it they are words. */
const tags = /^(?:\s*[@#][\p{L}\w]+)+\s*$|^(?:\s*@\w+)+|(?:\s+[@#]\p{L}\w*)+\s*$|[@#](?=\p{L})/gu;
const marks = /^[\s>*_~`)\]–—-]+(?=[\p{L}\p{N}"“])|(?![\p{L}\p{N}])\p{Extended_Pictographic}/gu;
/** A message that is quoted as a whole. */
const quotes = /^["“„'‘]([^"“”]+)["”'’]?$/u;

/** "Is it true that …?", "Can you confirm that …?": asks for a check of what follows. */
const asksWhether =
  /^(?:.{0,40}\basks?:?\s+)?(?:(?:is|was) it (?:really |still )?(?:right|true|correct|accurate|the case|a fact) (?:to say )?that|(?:can|could|would) (?:you|we|somebody|anyone) (?:please )?(?:confirm|verify|check) (?:that|whether|if)|true or false:|did you know that)\s+(.+?)\s*\??$/i;

/** The pieces of a message in order, each with how it is to be read: at most `most` of them. */
export function splitMessage(
  message: string,
  most: number,
): { readonly pieces: Piece[]; readonly isCut: boolean } {
  const pieces: Piece[] = [];
  let before = '';
  for (const sentence of sentencesOf(message)) {
    const bare = withoutLeadIn(sentence);
    if (!/[\p{L}\p{N}]/u.test(bare)) continue;
    const whole = readingOf(bare);
    const clauses = whole === 'claim' || whole === 'view' ? clausesOf(bare) : [bare];
    for (const text of clauses) {
      const reading = clauses.length === 1 ? whole : readingOf(text);
      pieces.push({ text, reading, before });
      if (reading === 'claim' || reading === 'view') before = text;
    }
  }
  return { pieces: pieces.slice(0, most), isCut: pieces.length > most };
}

function withoutLeadIn(sentence: string): string {
  const bare = sentence
    .replace(links, ' ')
    .replace(tags, ' ')
    .replace(marks, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(quotes, '$1');
  const led = bare.replace(leadIn, '').trim();
  if (led !== bare) return withoutLeadIn(led);
  return asksWhether.exec(bare)?.[1] ?? bare;
}
