import type { Digest } from '../briefing.ts';

/** Every sentence of a digest that is the bot's own. */

export const digestTitle = 'The corpus has changed';

export const digestHeadings = {
  added: 'Added',
  reworded: 'Reworded',
  withdrawn: 'Withdrawn: no longer in the corpus',
  before: 'Before:',
} as const;

/** "3 statements added, 1 reworded, none withdrawn." */
export function digestCounts({ added, reworded, withdrawn }: Digest['counts']): string {
  const number = (count: number) => (count === 0 ? 'none' : count.toLocaleString('en-GB'));
  return `Statements: ${number(added)} added, ${number(reworded)} reworded, ${number(withdrawn)} withdrawn.`;
}

/** What stands beyond those that are shown. */
export function restLine(rest: number): string | undefined {
  return rest <= 0 ? undefined : `and ${rest.toLocaleString('en-GB')} more`;
}

/** Which versions a digest tells apart, and how to end it. */
export function digestFoot({ from, to }: Digest): string {
  return `From corpus ${from} to ${to} · /brief unsubscribe ends these notices here`;
}
