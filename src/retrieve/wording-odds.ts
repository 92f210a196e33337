import { logOdds } from '../text/logistic.ts';
import { stem, words } from '../text/words.ts';

/** For each word and pair of neighbours: how much more of the answered questions hold it than of the unanswered, as a logarithm. */
export type Wording = ReadonlyMap<string, number>;

/** -2 to 2, 0 where nothing is known: how far the wording of a question is that of questions which the corpus answers. */
export type WordingOdds = (question: { readonly standalone: string }) => number;

/** What stands in fewer questions tells nothing. */
const leastHeld = 2;
/** So many questions of each sort are taken to hold whatever either holds, so that a rare word does not decide alone. */
const assumed = 1;
const furthest = 2;

/**
 * Learns from questions that the corpus answers and from those that it is known not to answer (naive Bayes over words and
 * neighbours). Nothing is learnt without some of both.
 */
export function learnWording(answered: readonly string[], unanswered: readonly string[]): Wording {
  if (answered.length === 0 || unanswered.length === 0) return new Map();
  const held = countMarks(answered);
  const not = countMarks(unanswered);
  const shareOf = (count: number, total: number) => logOdds((count + assumed) / (total + 2 * assumed));
  return new Map(
    [...new Set([...held.keys(), ...not.keys()])].flatMap((mark) => {
      const [inAnswered, inOthers] = [held.get(mark) ?? 0, not.get(mark) ?? 0];
      if (inAnswered + inOthers < leastHeld) return [];
      return [[mark, shareOf(inAnswered, answered.length) - shareOf(inOthers, unanswered.length)] as const];
    }),
  );
}

/** The odds by what was learnt; a long question does not go further than a short one for its length alone. */
export function createWordingOdds(wording: Wording): WordingOdds {
  return ({ standalone }) => {
    const marks = [...marksOf(standalone)];
    const sum = marks.reduce((total, mark) => total + (wording.get(mark) ?? 0), 0);
    return Math.max(-furthest, Math.min(furthest, sum / Math.sqrt(marks.length)));
  };
}

function countMarks(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const mark of marksOf(text)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

/** The words of a question, those too that say nothing of its subject, and its pairs of neighbours; every number is one word. */
function marksOf(text: string): ReadonlySet<string> {
  const stems = words(text).map((word) => (/^\d/.test(word) ? '#' : stem(word)));
  const pairs = ['^', ...stems].map((one, at) => `${one} ${stems[at] ?? '$'}`);
  return new Set([...stems, ...pairs]);
}
