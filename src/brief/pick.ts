import type { Weighed } from './weigh.ts';

/** Each further statement of one topic, and of one source, counts this much of the one before. */
const again = { topic: 0.8, source: 0.6 };
/** Statements that share more of the telling terms of the shorter say the same; of two disputes less is enough. */
const alike = 0.7;
const sameDispute = 0.5;

/** The statements already in a briefing: nothing is said twice. */
export type Shown = Weighed[];

/** The weightiest statements that are not shown yet, spread over topics and sources; they are shown from then on. */
export function pick(candidates: readonly Weighed[], count: number, shown: Shown): Weighed[] {
  const picked: Weighed[] = [];
  let open = candidates.filter((one) => !isSaid(one, shown));
  while (picked.length < count && open.length > 0) {
    const worths = open.map((one) => worth(one, picked));
    const best = open[worths.indexOf(Math.max(...worths))];
    if (best === undefined) break;
    picked.push(best);
    shown.push(best);
    open = open.filter((one) => one !== best && !isSaid(one, [best]));
  }
  return picked;
}

function worth({ weight, topic, source }: Weighed, picked: readonly Weighed[]): number {
  const topics = picked.filter((other) => other.topic === topic).length;
  const sources = picked.filter((other) => other.source.id === source.id).length;
  return Math.max(0, weight) * again.topic ** topics * again.source ** sources;
}

/** Whether it, or what says the same, stands among others. */
export function isSaid({ statement, telling: own }: Weighed, shown: readonly Weighed[]): boolean {
  return shown.some(({ statement: other, telling: stems }) => {
    if (other.id === statement.id) return true;
    const disputes = statement.standing.kind === 'contested' && other.standing.kind === 'contested';
    if (!disputes && hasOwnNumber(own, stems) && hasOwnNumber(stems, own)) return false;
    const shared = [...own].filter((stem) => stems.has(stem)).length;
    return shared / Math.max(1, Math.min(own.size, stems.size)) > (disputes ? sameDispute : alike);
  });
}

/** Another figure or date makes another statement, however alike the words. */
function hasOwnNumber(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((stem) => /\d/.test(stem) && !other.has(stem));
}
