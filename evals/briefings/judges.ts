import { fullest, namesOrigin } from '../../src/brief/together.ts';
import type { Brief, Column } from '../../src/briefing.ts';
import type { Together } from '../../src/corpus/together.ts';
import { type CitedStatement, type Corpus, type Statement, voices } from '../../src/domain.ts';
import { checks } from '../../src/verify/verify.ts';
import { notScored, shareOf, type Verdict } from '../judge.ts';
import type { BriefCase } from './case.ts';

/** A case with what the briefer made of it: one page, the long form, and the long form of the other wording. */
export type BriefRun = {
  readonly case: BriefCase;
  readonly page: Brief;
  readonly long: Brief;
  readonly like: Brief | undefined;
};

type BriefJudge = { readonly name: string; readonly assess: (run: BriefRun) => Verdict };

/** No voice of a briefing has more than so many times the words of another, counted from so many words on. */
const lengthRatio = { most: 2.5, from: 25 };

/** What two sides of the Word document hold: words, a note counted as some more. */
const twoSides = { words: 1130, ofNote: 10 };

/** Every judge of briefings, over a corpus as it is on disk. */
export function briefJudges(
  { sources }: Corpus,
  due: Due,
  together: Together = { beside: new Map(), fuller: new Map() },
): readonly BriefJudge[] {
  const known = new Map(
    sources.flatMap((source) =>
      source.statements.map((statement) => [statement.id, { statement, source }] as const),
    ),
  );
  return [
    {
      name: 'kind',
      assess: ({ case: one, page, long }) =>
        yes(
          isAsExpected(one, page) && isAsExpected(one, long),
          `${page.kind}${page.kind === 'none' ? `: ${page.reason}` : ''}`,
        ),
    },
    {
      name: 'cited',
      assess: ({ page, long }) => {
        const all = [...statementsOf(page), ...statementsOf(long)];
        const right = all.filter(
          ({ citations }) =>
            citations.length > 0 &&
            citations.every(({ statementId, quote }) => known.get(statementId)?.statement.text === quote),
        );
        return shareOf(
          right.length,
          all.length,
          `${right.length} of ${all.length} statements cite the corpus’s own text`,
        );
      },
    },
    {
      name: 'borne-out',
      assess: ({ page, long }) => {
        const all = [...statementsOf(page), ...statementsOf(long)];
        const faults = all.flatMap((statement) => {
          const cited = statement.citations.flatMap(({ statementId }) => known.get(statementId) ?? []);
          const draft = {
            ...statement,
            statementIds: statement.citations.map(({ statementId }) => statementId),
          };
          return checks.flatMap((check) => check(draft, cited) ?? []);
        });
        return all.length === 0
          ? notScored('no statement')
          : yes(faults.length === 0, faults[0] ?? 'every check holds');
      },
    },
    { name: 'standing', assess: overColumns((column) => faultOfStanding(column, known)) },
    {
      name: 'figures',
      assess: overColumns(
        ({ figures }) => figures.find(({ figure, statement }) => !statement.text.includes(figure))?.figure,
      ),
    },
    {
      name: 'voices-in-order',
      assess: overColumns(({ positions }) => {
        const order = positions.map(({ voice }) => voices.indexOf(voice));
        return order.some((at, index) => at <= (order[index - 1] ?? -1))
          ? positions.map(({ voice }) => voice).join(', ')
          : undefined;
      }),
    },
    {
      name: 'fits-two-sides',
      assess: ({ page }) => {
        if (page.kind !== 'briefing' || page.columns.length > 1) return notScored('no single one-page form');
        const room = statementsOf(page).reduce(
          (sum, { text, citations }) =>
            sum + text.split(/\s+/).length + twoSides.ofNote * new Set(citations.map(({ n }) => n)).size,
          0,
        );
        return yes(room <= twoSides.words, `${room} of ${twoSides.words} words, notes counted`);
      },
    },
    { name: 'told-whole', assess: ({ page, long }) => toldWhole([page, long], together) },
    {
      name: 'no-false-gap',
      assess: ({ page, long }) => {
        if (page.kind !== 'briefing' || long.kind !== 'briefing') return notScored('no briefing');
        const gaps = page.columns.flatMap((column, at) => falseGaps(column, long.columns[at]));
        return yes(gaps.length === 0, gaps.join(', ') || 'what is empty on the page is empty in the corpus');
      },
    },
    {
      name: 'questions',
      assess: ({ page, long }) => {
        if (page.kind !== 'briefing' || long.kind !== 'briefing') return notScored('no briefing');
        if (page.columns.some(({ gaps }) => gaps.thin)) return notScored('thin');
        const count = ({ columns }: typeof page) => columns.flatMap(({ questions }) => questions).length;
        const wanted = Math.min(fewestQuestions, count(long));
        return yes(count(page) >= wanted, `${count(page)} of ${wanted} questions`);
      },
    },
    {
      name: 'comparison-opens',
      assess: ({ page }) => {
        if (page.kind !== 'briefing' || page.columns.length < 2) return notScored('no comparison');
        const words = statementsOf(page).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
        const said = statementsOfOpening(page).length;
        return yes(
          said > 1 && words <= mostCompared * page.columns.length,
          `${said} statements on what is alike and different, ${words} words`,
        );
      },
    },
    { name: 'length-ratio', assess: overColumns(faultOfLength) },
    { name: 'voices-due', assess: overColumns((column) => faultOfVoices(column, due, known)) },
    {
      name: 'must-say',
      assess: ({ case: { must }, long }) => {
        const texts = statementsOf(long).map(({ text }) => text);
        const missing = must.filter(
          (words) => !texts.some((text) => words.every((word) => text.includes(word))),
        );
        return shareOf(
          must.length - missing.length,
          must.length,
          missing.length === 0
            ? 'all said'
            : `nothing says ${missing.map((words) => words.join(' + ')).join('; ')}`,
        );
      },
    },
    {
      name: 'thin-is-said',
      assess: ({ case: { thin }, page }) =>
        thin && page.kind === 'briefing'
          ? yes(
              page.columns.every(({ gaps }) => gaps.thin),
              'gaps.thin',
            )
          : notScored('not thin'),
    },
    {
      name: 'offers-something',
      assess: ({ case: { kind }, page }) =>
        kind === 'none' && page.kind === 'none'
          ? yes(page.reason === 'declined' || page.instead.length > 0, page.instead.join(', '))
          : notScored('a briefing'),
    },
    {
      name: 'same-for-both-wordings',
      assess: ({ long, like }) => {
        if (like === undefined) return notScored('one wording');
        const [one, other] = [idsOf(long), idsOf(like)];
        const shared = [...one].filter((id) => other.has(id)).length;
        const all = new Set([...one, ...other]).size;
        return shareOf(shared, all, `${shared} of ${all} statements are in both`);
      },
    },
  ];
}

/** A page leaves room for so many questions to expect, where so many can be answered. */
const fewestQuestions = 3;

/** Nothing stands on a page without what must be seen with it, nor in place of what says more. */
function toldWhole(briefs: readonly Brief[], { beside, fuller }: Together): Verdict {
  const told = briefs.filter((brief) => brief.kind === 'briefing');
  if (told.length === 0) return notScored('no briefing');
  const faults = told.flatMap((brief) => {
    const shown = idsOf(brief);
    const dates = [...brief.columns.flatMap((one) => one.dates), ...(brief.compared?.alike ?? [])];
    const idsIn = (some: typeof dates) =>
      new Set(some.flatMap(({ statement }) => statement.citations.map(({ statementId }) => statementId)));
    const dated = idsIn(dates);
    const ofOrigin = idsIn(dates.filter(({ statement }) => namesOrigin(statement.text)));
    return [...shown].flatMap((id) => [
      ...(fuller.has(id) && !dated.has(id) ? [`${id} in place of ${fullest(id, fuller)}`] : []),
      ...(dated.has(id) && !ofOrigin.has(id) ? [] : (beside.get(id) ?? []))
        .map((other) => fullest(other, fuller))
        .filter((other) => !shown.has(other))
        .map((other) => `${id} without ${other}`),
    ]);
  });
  return yes(faults.length === 0, faults.join('; ') || 'every statement has beside it what it must have');
}

/** The parts that say on a page that the corpus has nothing, though the long form has something. */
function falseGaps(column: Column, long: Column | undefined): string[] {
  const parts = ['bottomLine', 'dates', 'positions', 'law', 'disputed'] as const;
  const isEmpty = ({ figures, established }: Column) => figures.length + established.length === 0;
  return [
    ...parts.filter((part) => column[part].length === 0 && (long?.[part].length ?? 0) > 0),
    ...(isEmpty(column) && long !== undefined && !isEmpty(long) ? ['established'] : []),
  ].map((part) => `${column.subject.name}: ${part}`);
}

/** Words of one country in a comparison on one page. */
const mostCompared = 600;

/** The voices that ought to be heard on a topic, by its id. */
type Due = ReadonlyMap<string, readonly string[]>;

type Known = ReadonlyMap<string, { readonly statement: Statement }>;

function isAsExpected({ kind, reason }: BriefCase, brief: Brief): boolean {
  return brief.kind === kind && (brief.kind !== 'none' || brief.reason === reason);
}

/** A judge that looks at each column of both forms: the first fault found, or a full score. */
function overColumns(faultOf: (column: Column) => string | undefined) {
  return ({ page, long }: BriefRun): Verdict => {
    const columns = [page, long].flatMap((brief) => (brief.kind === 'briefing' ? brief.columns : []));
    if (columns.length === 0) return notScored('no briefing');
    const faults = columns.flatMap((column) => faultOf(column) ?? []);
    return yes(faults.length === 0, faults[0] ?? 'holds');
  };
}

/** What is called established, a position or disputed is that in the corpus; a position is its voice's. */
function faultOfStanding(
  { established, figures, law, positions, disputed }: Column,
  known: Known,
): string | undefined {
  const isOf = (kind: string, statement: CitedStatement) =>
    statement.standing.kind === kind &&
    statement.citations.every(({ statementId }) => known.get(statementId)?.statement.standing.kind === kind);
  const wrong = [
    ...law.filter((one) => !isOf('fact', one) && !isOf('claim', one)),
    ...[...established, ...figures.map(({ statement }) => statement)].filter((one) => !isOf('fact', one)),
    ...positions.flatMap(({ voice, statements }) =>
      statements.filter(
        (one) =>
          !isOf('claim', one) ||
          one.citations.some(({ statementId }) => known.get(statementId)?.statement.voice !== voice),
      ),
    ),
    ...disputed.filter((one) => !isOf('contested', one)),
  ];
  return wrong[0]?.text;
}

function faultOfLength({ positions }: Column): string | undefined {
  const words = positions.map(
    ({ statements }) =>
      statements
        .map(({ text }) => text)
        .join(' ')
        .split(/\s+/).length,
  );
  const ratio = Math.max(...words) / Math.max(lengthRatio.from, Math.min(...words));
  return positions.length > 1 && ratio > lengthRatio.most
    ? `longest to shortest: ${ratio.toFixed(1)}`
    : undefined;
}

/** A voice that is due on a topic asked for is heard somewhere in the briefing, or said to be absent. */
function faultOfVoices(column: Column, due: Due, known: Known): string | undefined {
  const heard = new Set<string>(
    statementsOfColumn(column).flatMap(({ citations }) =>
      citations.flatMap(({ statementId }) => known.get(statementId)?.statement.voice ?? []),
    ),
  );
  const wanted = new Set(column.subject.topics.flatMap((id) => due.get(id) ?? []));
  const missing = [...wanted].filter(
    (voice) => !heard.has(voice) && !column.gaps.absent.some((absent) => absent === voice),
  );
  return missing.length === 0 ? undefined : `neither heard nor said to be absent: ${missing.join(', ')}`;
}

function statementsOf(brief: Brief): CitedStatement[] {
  if (brief.kind === 'none') return [];
  if (brief.kind === 'briefing')
    return [...statementsOfOpening(brief), ...brief.columns.flatMap(statementsOfColumn)];
  return [
    ...brief.dates.map(({ statement }) => statement),
    ...brief.published.flatMap(({ statements }) => statements),
  ];
}

function statementsOfOpening({ compared }: Extract<Brief, { kind: 'briefing' }>): CitedStatement[] {
  if (compared === undefined) return [];
  return [
    ...compared.alike.map(({ statement }) => statement),
    ...compared.said,
    ...compared.counted.map(({ statement }) => statement),
    ...compared.different.map(({ statement }) => statement),
  ];
}

function statementsOfColumn(column: Column): CitedStatement[] {
  return [
    ...column.bottomLine,
    ...column.dates.map(({ statement }) => statement),
    ...column.figures.map(({ statement }) => statement),
    ...column.established,
    ...column.positions.flatMap(({ statements }) => statements),
    ...column.law,
    ...column.disputed,
    ...column.gaps.statements,
    ...column.questions.flatMap(({ statements }) => statements),
  ];
}

function idsOf(brief: Brief): Set<string> {
  return new Set(
    statementsOf(brief).flatMap(({ citations }) => citations.map(({ statementId }) => statementId)),
  );
}

function yes(holds: boolean, why: string): Verdict {
  return { score: holds ? 1 : 0, why };
}
