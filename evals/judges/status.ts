import type { Judge } from '../judge.ts';

/** Whether the bot answered, declined or said that it does not know, as it should. */
export const statusAsExpected: Judge = {
  name: 'status',
  assess: ({ case: { expect }, answer: { status, reason } }) => {
    const right = expect.includes(status) || (status === 'partial' && expect.includes('answered'));
    const given = reason === undefined ? status : `${status} (${reason})`;
    return { score: right ? 1 : 0, why: `${given}, wanted ${expect.join(' or ')}` };
  },
};
