import { mask } from '../text/mask.ts';

/** Text as the ledger keeps it: personal data masked, and nothing in it that a database would refuse or change. */
export function keepable(text: string): string {
  return mask(text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD'));
}
