import type { Run } from '../harness.ts';
import type { Judge } from '../judge.ts';
import { type Part, type PartRow, toPart } from '../report/part.ts';
import { interval } from '../report/wording.ts';
import { isSameAnswer } from '../same-answer.ts';
import { wilson } from '../statistics.ts';

/** So many questions must have been asked both ways, or the suite shows too little. */
const leastQuestions = 50;
/** So many sentences are shown as they stand in the corpus and as they were worded. */
const mostExamples = 12;

/** The same questions answered with copied statements and with sentences that a script shortens. */
export type Compared = {
  readonly copied: readonly Run[];
  readonly worded: readonly Run[];
  /** What a wording must not make worse. */
  readonly promises: readonly Judge[];
  /** So many of the statements sent to the script could be shortened. */
  readonly shortable: number;
  /** What the composer could not do. */
  readonly failures: readonly string[];
};

/** What a wording changed: words it may, sources, facts, standings and status it may not. */
export function composersPart(
  { copied, worded, promises, shortable, failures }: Compared,
  made: { readonly corpus: string; readonly settings: string },
): Part {
  const pairs = worded.flatMap((run, index) => {
    const plain = copied[index];
    return plain ? [{ plain, run }] : [];
  });
  const differing = pairs.filter(({ plain, run }) => !isSameAnswer(run.answer, plain.answer));
  const judged = promises.map((judge) => ({
    judge,
    changed: pairs.flatMap(({ plain, run }) => {
      const [before, after] = [judge.assess(plain), judge.assess(run)];
      return before.score === after.score ? [] : [{ run, why: after.why }];
    }),
  }));
  const sentences = pairs.flatMap(({ plain, run }) =>
    run.answer.statements.map(({ text }, place) => ({
      worded: text,
      copied: plain.answer.statements[place]?.text ?? '',
    })),
  );
  const changed = sentences.filter((one) => one.worded !== one.copied);
  const byScript = pairs.filter(({ run }) => run.answer.composer !== 'extract').length;
  const rows: PartRow[] = [
    {
      ...gate('questions', 'The suite has its cases', String(pairs.length), pairs.length),
      ...{ wanted: `at least ${leastQuestions}`, met: pairs.length >= leastQuestions },
    },
    gate(
      'same as copied',
      'The same statements, standings, sources and status, whoever words them',
      `${pairs.length - differing.length} of ${pairs.length}`,
      pairs.length,
      differing.length === 0,
    ),
    ...judged.map(({ judge, changed: own }) =>
      gate(
        judge.name,
        'The same score as the copied answer',
        `${pairs.length - own.length} of ${pairs.length}`,
        pairs.length,
        own.length === 0,
      ),
    ),
    {
      ...gate('requests that failed', '', String(failures.length), pairs.length, failures.length === 0),
      wanted: 'none',
    },
    {
      ...gate(
        'shortened sentences shown',
        'The others of those that could be shortened were refused, and the corpus was copied',
        `${changed.length} of ${shortable}, ${interval(wilson(Math.min(changed.length, shortable), shortable))}`,
        shortable,
      ),
      ...{ wanted: 'at least 1', met: changed.length > 0 },
    },
    {
      ...gate('answers with a wording of the script', '', `${byScript} of ${pairs.length}`, pairs.length),
      ...{ role: 'told', wanted: '' },
    },
    {
      ...gate(
        'characters of all statements',
        'Worded, of those copied',
        `${lengthOf(sentences.map((one) => one.worded))} of ${lengthOf(sentences.map((one) => one.copied))}`,
        sentences.length,
      ),
      ...{ role: 'told', wanted: '' },
    },
  ];
  return toPart({
    ...{ name: 'composers', title: 'Copied and worded', ...made, rows },
    about:
      'The same questions, answered with copied statements and with sentences that a script shortens through the adapter of a chat model.',
    misses: [
      ...differing.map(({ run }) => ({ id: run.case.id, what: `differs from copied: ${run.question}` })),
      ...judged.flatMap(({ judge, changed: own }) =>
        own.map(({ run, why }) => ({ id: run.case.id, what: `${judge.name}: ${why}` })),
      ),
      ...failures.map((what) => ({ id: 'composer', what })),
    ],
    examples: changed.slice(0, mostExamples),
  });
}

function gate(name: string, promise: string, found: string, items: number, met = true): PartRow {
  return { name, promise, role: 'gates', found, wanted: 'all', items, met: met && items > 0 };
}

function lengthOf(texts: readonly string[]): string {
  return texts.reduce((sum, { length }) => sum + length, 0).toLocaleString('en');
}
