/** Marks that turn the reading direction: they can make a text show other words than it holds. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Text of which a reader sees everything in the order it stands in: no control characters, none that turn direction. */
export function visible(text: string): string {
  return text.replace(turning, '').replace(/\p{Cc}+/gu, ' ');
}
