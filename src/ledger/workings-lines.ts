import type { Answer, Corpus, Look, Workings } from '../domain.ts';

type Worked = {
  readonly question: string;
  readonly standalone?: string | undefined;
  readonly checked?: unknown;
  readonly statements: readonly { readonly citations: readonly { readonly statementId: string }[] }[];
  readonly workings?: Workings | undefined;
} & Pick<Answer, 'corpusVersion'>;

/** What the pipeline saw on the way to an answer, in lines; statements in the words of today's corpus, where it holds them. */
export function workingsLines(
  { question, standalone = question, checked, statements, workings }: Worked,
  today: Corpus | undefined,
): string[] {
  if (checked) return [];
  if (!workings)
    return [
      '',
      'What the pipeline saw was not kept with this answer; npm run retrieve -- "…" shows what it sees today.',
    ];
  const { neutral, wanted, countries, topics, looks } = workings;
  const texts = textsOf(today);
  const shown = new Set(
    statements.flatMap(({ citations }) => citations.map(({ statementId }) => statementId)),
  );
  return [
    '',
    'What the pipeline saw, as it was kept with the answer:',
    ...(standalone === question ? [] : [`  read with its thread: ${standalone}`]),
    ...(neutral === standalone.toLowerCase() ? [] : [`  searched: ${neutral}`]),
    `  wants: ${wanted}; countries: ${countries.join(', ') || 'none named'}; topics: ${topics.join(', ') || 'none named'}`,
    ...(looks.length === 0 ? ['  nothing was searched'] : []),
    ...looks.flatMap((look) => lookLines(look, workings, looks.length > 1, shown, texts)),
  ];
}

function lookLines(
  { asked, sufficiency, hits }: Look,
  { leastSufficiency }: Workings,
  isOfSeveral: boolean,
  shown: ReadonlySet<string>,
  texts: ReadonlyMap<string, string> | undefined,
): string[] {
  const of = isOfSeveral ? ` for “${asked}”` : '';
  return [
    `  retrieved${of}, best first, * what was shown; sufficiency ${sufficiency.toFixed(3)}, ${leastSufficiency} is wanted:`,
    ...hits.map(({ statementId, relevance }) => {
      const text = texts === undefined ? '' : (texts.get(statementId) ?? '(not in the corpus of today)');
      return `  ${shown.has(statementId) ? '*' : ' '} ${relevance.toFixed(3)} ${statementId}  ${text}`.trimEnd();
    }),
  ];
}

/** An id changes with the words of its statement: one that is still there says what it said. */
function textsOf(corpus: Corpus | undefined): ReadonlyMap<string, string> | undefined {
  const statements = corpus?.sources.flatMap((source) => source.statements);
  return statements && new Map(statements.map(({ id, text }) => [id, text]));
}
