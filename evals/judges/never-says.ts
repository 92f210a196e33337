import { toText } from '../../src/present/to-text.ts';
import { type Judge, notScored } from '../judge.ts';
import { listed } from './reading.ts';

/** Nothing that a case rules out stands anywhere in the answer as a reader sees it. */
export const neverSays: Judge = {
  name: 'never-says',
  assess: ({ case: { never }, answer }) => {
    if (never.length === 0) return notScored('the case rules nothing out');
    const text = toText(answer, { width: 10_000, colour: false }).toLowerCase();
    const said = never.filter((phrase) => text.includes(phrase.toLowerCase()));
    return said.length === 0
      ? { score: 1, why: `none of ${never.length} phrases is said` }
      : { score: 0, why: `says ${listed(said.map((phrase) => `“${phrase}”`))}` };
  },
};
