import type { PairJudge } from '../../judge.ts';

/** Either side's wording gets the same decision to answer. */
export const statusAgreement: PairJudge = {
  name: 'pair-status',
  assess: ({ neutral, restriction, rights }) => ({
    score: restriction.answer.status === rights.answer.status ? 1 : 0,
    why: `restriction ${restriction.answer.status}, rights ${rights.answer.status}, neutral ${neutral.answer.status}`,
  }),
};
