import { remembered } from '../text/remembered.ts';
import { terms } from '../text/words.ts';

/** The stems of a statement; read again and again. */
export const stemsOf = remembered((text: string) => new Set(terms(text)), 50_000);
