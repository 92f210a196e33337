import type { Brief, Briefing, Column, KeyDate } from '../briefing.ts';
import { type CitedStatement, voices } from '../domain.ts';
import {
  briefHeadings,
  comparedLines,
  gapLines,
  isToldOf,
  noBriefingLines,
  nothingHere,
} from './brief-wording.ts';
import { type TimelineChart, timelineChart } from './timeline/chart.ts';
import { dateName, sentenceCase, voiceNames } from './wording.ts';

/** A line of a document: words of the bot's own, or a statement with its citations. */
export type Line = {
  readonly text: string;
  /** Stands before the text, in bold: a date, a figure. */
  readonly label?: string | undefined;
  readonly cites: readonly number[];
};

export type DocumentPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'list'; readonly lines: readonly Line[] }
  /** The first row is the head; a cell holds lines. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly (readonly Line[])[])[];
    }
  /** Drawn where a document can hold an image; what it tells stands in a table as well. */
  | { readonly kind: 'chart'; readonly chart: TimelineChart };

/** A briefing as headings, lists and tables, for every form of document. */
export function toDocumentParts(brief: Brief): DocumentPart[] {
  if (brief.kind === 'none') return noBriefingLines(brief).map((text) => ({ kind: 'text', line: own(text) }));
  if (brief.kind === 'since') {
    return [
      ...part(briefHeadings.happened, [datesTable(brief.dates)], brief.dates.length > 0),
      ...part(
        briefHeadings.published,
        brief.published.flatMap(({ source, statements }): DocumentPart[] => [
          {
            kind: 'heading',
            level: 2,
            text: `${source.publisher}, ${source.published === undefined ? 'date not known' : dateName(source.published)}: ${source.title}`,
          },
          { kind: 'list', lines: statements.map(cited) },
        ]),
        brief.published.length > 0,
      ),
    ];
  }
  const parts = brief.columns.length > 1 ? compared(brief) : brief.columns.flatMap(single);
  const chart = timelineChart(brief);
  return parts.flatMap((part): DocumentPart[] =>
    chart !== undefined && part.kind === 'heading' && part.text === briefHeadings.dates
      ? [part, { kind: 'chart', chart }]
      : [part],
  );
}

type Section = {
  readonly heading: string;
  readonly nothing: string;
  readonly parts: (column: Column) => readonly DocumentPart[];
  /** The same as lines, for the cell of a comparison. */
  readonly lines: (column: Column) => readonly Line[];
};

const listed = (heading: string, nothing: string, of: (column: Column) => readonly Line[]): Section => ({
  heading,
  nothing,
  parts: (column) => (of(column).length === 0 ? [] : [{ kind: 'list', lines: of(column) }]),
  lines: of,
});

const sections: readonly Section[] = [
  listed(briefHeadings.bottomLine, nothingHere.bottomLine, ({ bottomLine }) => bottomLine.map(cited)),
  {
    heading: briefHeadings.dates,
    nothing: nothingHere.dates,
    parts: ({ dates }) => (dates.length === 0 ? [] : [datesTable(dates)]),
    lines: ({ dates }) =>
      dates.map(({ date, statement }) => ({ ...cited(statement), label: dateName(date) })),
  },
  {
    heading: briefHeadings.established,
    nothing: nothingHere.established,
    parts: ({ figures, established }) => [
      ...(figures.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              head: ['Figure', 'What it says'],
              widths: [22, 78],
              rows: figures.map(({ figure, statement }) => [[bold(figure)], [cited(statement)]]),
            },
          ]),
      ...(established.length === 0 ? [] : [{ kind: 'list' as const, lines: established.map(cited) }]),
    ],
    lines: ({ figures, established }) => [
      ...figures.map(({ figure, statement }) => ({ ...cited(statement), label: figure })),
      ...established.map(cited),
    ],
  },
  {
    heading: briefHeadings.positions,
    nothing: nothingHere.positions,
    parts: ({ positions }) =>
      positions.length === 0
        ? []
        : [
            {
              kind: 'table',
              head: ['Who', 'What they say'],
              widths: [22, 78],
              rows: positions.map(({ voice, statements }) => [
                [bold(sentenceCase(voiceNames[voice]))],
                statements.map(cited),
              ]),
            },
          ],
    lines: ({ positions }) =>
      positions.flatMap(({ voice, statements }) =>
        statements.map((statement) => ({ ...cited(statement), label: sentenceCase(voiceNames[voice]) })),
      ),
  },
  listed(briefHeadings.law, nothingHere.law, ({ law }) => law.map(cited)),
  listed(briefHeadings.disputed, nothingHere.disputed, ({ disputed }) => disputed.map(cited)),
  listed(briefHeadings.gaps, '', ({ gaps }) => [...gapLines(gaps).map(own), ...gaps.statements.map(cited)]),
  {
    heading: briefHeadings.questions,
    nothing: nothingHere.questions,
    parts: ({ questions }) =>
      questions.flatMap(({ question, statements }): DocumentPart[] => [
        { kind: 'heading', level: 2, text: question },
        { kind: 'list', lines: statements.map(cited) },
      ]),
    lines: ({ questions }) =>
      questions.flatMap(({ question, statements }) =>
        statements.map((statement, index) => ({
          ...cited(statement),
          label: index === 0 ? question : undefined,
        })),
      ),
  },
];

function single(column: Column): DocumentPart[] {
  return sections
    .filter(({ heading }) => isToldOf(heading, [column]))
    .flatMap(({ heading, nothing, parts }) => {
      const found = parts(column);
      return part(heading, found.length > 0 ? found : [{ kind: 'text', line: own(nothing) }], true);
    });
}

/** The same headings for each subject, side by side. */
function compared({ columns, compared }: Briefing): DocumentPart[] {
  const widths = columns.map(() => 100 / columns.length);
  const opening = compared === undefined ? [] : comparedLines(compared);
  const lines = opening.map(({ label, text, statement }) => ({
    ...(statement === undefined ? own(text) : cited(statement)),
    label,
  }));
  const first = part(briefHeadings.compared, [{ kind: 'list', lines }], lines.length > 0);
  const told = sections.filter(({ heading }) => isToldOf(heading, columns));
  const rest = told.flatMap(({ heading, nothing, lines }) => {
    if (heading === briefHeadings.positions) return part(heading, [positionsTable(columns)], true);
    const cells = columns.map((column) => {
      const found = lines(column);
      return found.length > 0 ? found : [own(nothing)];
    });
    return part(
      heading,
      [{ kind: 'table', head: columns.map(({ subject }) => subject.name), widths, rows: [cells] }],
      true,
    );
  });
  return [...first, ...rest];
}

/** A row for each voice that is heard on any of the subjects, and a word where it is not heard on one. */
function positionsTable(columns: readonly Column[]): DocumentPart {
  const heard = voices.filter((voice) =>
    columns.some(({ positions }) => positions.some((position) => position.voice === voice)),
  );
  return {
    kind: 'table',
    head: ['Who', ...columns.map(({ subject }) => subject.name)],
    widths: [13, ...columns.map(() => 87 / columns.length)],
    rows: heard.map((voice) => [
      [bold(sentenceCase(voiceNames[voice]))],
      ...columns.map(({ positions }) => {
        const position = positions.find((held) => held.voice === voice);
        return position ? position.statements.map(cited) : [own(nothingHere.voice)];
      }),
    ]),
  };
}

function datesTable(dates: readonly KeyDate[]): DocumentPart {
  return {
    kind: 'table',
    head: ['Date', 'Event'],
    widths: [22, 78],
    rows: dates.map(({ date, statement }) => [[bold(dateName(date))], [cited(statement)]]),
  };
}

function part(text: string, parts: readonly DocumentPart[], shown: boolean): DocumentPart[] {
  return shown ? [{ kind: 'heading', level: 1, text }, ...parts] : [];
}

function cited({ text, citations }: CitedStatement): Line {
  return { text, cites: [...new Set(citations.map(({ n }) => n))] };
}

function own(text: string): Line {
  return { text, cites: [] };
}

function bold(label: string): Line {
  return { text: '', label, cites: [] };
}
