import type { Document } from 'yaml';

/** What a document says, or why it says nothing: aliases that lead nowhere, or to too much, come to light only here. */
export function dataOf(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
