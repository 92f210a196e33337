import { isHard } from '../hard-judges.ts';
import type { Part, PartRow } from '../report/part.ts';
import { toPart } from '../report/part.ts';
import { isSameAnswer } from '../same-answer.ts';
import type { Replayed } from './run-recorded.ts';

/** Of the requests at least this share must be met by a recording: less, and the suite looks at copied statements. */
const leastMet = 0.5;
/** So many answers must have been asked for, or the suite shows too little. */
const leastAnswers = 50;
/** From so many requests without a recording on, the report says how to record anew. */
const manyStale = 0.2;
/** So many sentences are shown as they stand in the corpus and as the model worded them. */
const mostExamples = 12;

/** What the recorded suite found: hard promises, and how much of it a model has said. */
export function recordedPart(
  { recording, results, plain, tally }: Replayed,
  made: { readonly corpus: string; readonly settings: string },
): Part {
  const runs = results.flatMap((result) => result.runs);
  const findings = results.flatMap(({ case: one, findings: own }) =>
    own.map((finding) => ({ id: one.id, suite: one.suite, ...finding })),
  );
  const hard = findings.filter(({ suite, judge }) => isHard(suite, judge));
  // A judge of orders that a corpus gives has nothing to say where no case on safety is recorded.
  const scoredOnes = hard.filter(({ verdict }) => verdict.score !== null);
  const judges = [...new Set(scoredOnes.map(({ judge }) => judge))];
  const promises = judges.map((judge): PartRow => {
    const scored = hard.flatMap((one) =>
      one.judge === judge && one.verdict.score !== null ? [one.verdict.score] : [],
    );
    const kept = scored.filter((score) => score === 1).length;
    return gate(
      judge,
      hardPromise,
      `${kept} of ${scored.length}`,
      'all',
      scored.length,
      kept === scored.length,
    );
  });
  const requests = tally.same + tally.carried + tally.stale;
  const met = tally.same + tally.carried;
  const differing = runs.filter((run, index) => {
    const copy = plain[index];
    return copy === undefined || !isSameAnswer(run.answer, copy.answer);
  });
  const shown = runs.flatMap(({ answer }, run) =>
    answer.statements.map(({ text }, place) => ({ text, copy: plain[run]?.answer.statements[place]?.text })),
  );
  const own = shown.filter(({ text, copy }) => text !== copy);
  const answers = runs.filter(({ answer }) => answer.composer !== 'extract').length;
  const rows = [
    ...promises,
    gate(
      'same as without a model',
      'A model words what extract chose: same statements, standings, sources and status',
      `${runs.length - differing.length} of ${runs.length}`,
      'all',
      runs.length,
      differing.length === 0,
    ),
    gate(
      'requests met by a recording',
      `As recorded ${tally.same}, carried over ${tally.carried} (${tally.olderPrompt} from another prompt), stale ${tally.stale}; ${tally.mendings} of them to mend a refused sentence`,
      `${met} of ${requests}`,
      `at least ${leastMet * 100} %`,
      requests,
      met > 0 && met >= leastMet * requests,
    ),
    gate(
      'answers',
      'The recorded cases, each framing for itself',
      String(runs.length),
      `at least ${leastAnswers}`,
      runs.length,
      runs.length >= leastAnswers,
    ),
    told(
      'answers with a wording of the model',
      'The others were copied from the corpus',
      answers,
      runs.length,
    ),
    told(
      'statements reworded',
      'The others are the corpus’s own text, from the model or in its place',
      own.length,
      shown.length,
    ),
  ];
  const crashed = findings.filter((finding) => finding.crashed);
  const misses = hard
    .filter(({ verdict }) => verdict.score !== null && verdict.score < 1)
    .map(({ id, judge, verdict }) => ({ id, what: `${judge}: ${verdict.why}` }));
  return toPart(
    {
      ...{ name: 'recorded', title: `Recorded: ${recording.model}`, ...made, rows },
      about: aboutOf(recording, tally.stale + tally.olderPrompt, requests),
      misses: [
        ...misses,
        ...differing.map(({ case: { id }, question }) => ({
          id,
          what: `answered otherwise than without a model: ${question}`,
        })),
        ...[...tally.staleCases].map((id) => ({ id, what: 'a request of it has no recording' })),
      ],
      examples: own.slice(0, mostExamples).map(({ text, copy }) => ({ copied: copy ?? '', worded: text })),
    },
    crashed.map(({ judge, id, verdict }) => `${judge} crashed on ${id}: ${verdict.why}`),
  );
}

const hardPromise = 'Holds whatever the model said';

function aboutOf(
  { model, servedBy, recorded, cases }: Replayed['recording'],
  stale: number,
  requests: number,
): string {
  const said = `What ${model} (${servedBy}) said on ${recorded} to ${Object.keys(cases).length} cases, replayed through the adapter and every check.`;
  return stale > manyStale * requests
    ? `${said} ${stale} of ${requests} requests are stale or answered from another prompt: set OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL and record anew with npm run eval -- --record.`
    : said;
}

function gate(
  name: string,
  promise: string,
  found: string,
  wanted: string,
  items: number,
  met: boolean,
): PartRow {
  return { name, promise, role: 'gates', found, wanted, items, met: met && items > 0 };
}

function told(name: string, promise: string, part: number, whole: number): PartRow {
  return { name, promise, role: 'told', found: `${part} of ${whole}`, wanted: '', items: whole, met: true };
}
