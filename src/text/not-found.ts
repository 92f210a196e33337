/** "… in the sources searched for this corpus". */
export function isAboutCorpus({ text }: { readonly text: string }): boolean {
  return /\bsources searched\b|\b(this|the) corpus\b/i.test(text);
}

/** Whether a text says what was looked for and not found ("… was not found in the sources searched for this corpus"). */
export function saysNotFound(text: string): boolean {
  return isAboutCorpus({ text }) && /\b(no|not|none)\b.*\b(found|seen|searched)\b/i.test(text);
}

/** The same, and nothing beside it ("The trial began in May; no verdict was found …" says more). */
export function saysOnlyNotFound(text: string): boolean {
  return saysNotFound(text) && !text.includes(';');
}
