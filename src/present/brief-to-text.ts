import type { Brief, Briefing, Column, KeyDate } from '../briefing.ts';
import type { CitedStatement } from '../domain.ts';
import {
  briefAsOf,
  briefHeadings,
  briefTitle,
  comparedLines,
  gapLines,
  isToldOf,
  noBriefingLines,
  nothingHere,
} from './brief-wording.ts';
import { cited, hang, paint, plainStyle, sourceLines, type TextStyle } from './text-layout.ts';
import { dateName, sentenceCase, voiceNames } from './wording.ts';

/** A briefing as text for a terminal; countries that are compared stand below each other under each heading. */
export function briefToText(brief: Brief, style: TextStyle = plainStyle): string {
  const title = paint('bold', briefTitle(brief), style);
  const blocks =
    brief.kind === 'none'
      ? [
          noBriefingLines(brief)
            .map((line) => hang(line, '', style))
            .join('\n'),
        ]
      : brief.kind === 'since'
        ? [
            ...part(briefHeadings.happened, datesToLines(brief.dates, style), style),
            ...part(
              briefHeadings.published,
              brief.published.flatMap(({ source, statements }) => [
                hang(
                  `${source.published === undefined ? '' : `${dateName(source.published)}, `}${source.publisher}: ${source.title}`,
                  '  ',
                  style,
                ),
                ...bullets(statements, style, '    - '),
              ]),
              style,
            ),
            ...(brief.more > 0
              ? [hang(`${brief.more} more statements of such sources are in the corpus.`, '', style)]
              : []),
          ]
        : [
            ...comparedToText(brief, style),
            ...sections
              .filter((one) => isToldOf(one.heading, brief.columns))
              .flatMap(({ heading, lines }) =>
                part(
                  heading,
                  brief.columns.flatMap((column) => [
                    ...(brief.columns.length > 1 ? [`  ${paint('bold', column.subject.name, style)}`] : []),
                    ...lines(column, style),
                  ]),
                  style,
                ),
              ),
          ];
  if (brief.sources.length > 0)
    blocks.push(...part(briefHeadings.sources, sourceLines(brief.sources, style), style));
  return `${[title, ...blocks, paint('dim', hang(briefAsOf(brief), '', style), style)].join('\n\n')}\n`;
}

function comparedToText({ compared }: Briefing, style: TextStyle): string[] {
  const lines = compared === undefined ? [] : comparedLines(compared);
  return part(
    briefHeadings.compared,
    lines.map(({ label, text, statement }) =>
      hang(`${label}: ${statement === undefined ? text : cited(statement)}`, '  - ', style),
    ),
    style,
  );
}

type Section = {
  readonly heading: string;
  readonly lines: (column: Column, style: TextStyle) => readonly string[];
};

const sections: readonly Section[] = [
  {
    heading: briefHeadings.bottomLine,
    lines: (column, style) => orNothing(bullets(column.bottomLine, style), nothingHere.bottomLine, style),
  },
  {
    heading: briefHeadings.dates,
    lines: (column, style) => orNothing(datesToLines(column.dates, style), nothingHere.dates, style),
  },
  {
    heading: briefHeadings.established,
    lines: (column, style) =>
      orNothing(
        [...figuresToLines(column, style), ...bullets(column.established, style)],
        nothingHere.established,
        style,
      ),
  },
  {
    heading: briefHeadings.positions,
    lines: (column, style) =>
      orNothing(
        column.positions.flatMap(({ voice, statements }) => [
          hang(`${sentenceCase(voiceNames[voice])}:`, '  ', style),
          ...bullets(statements, style, '    - '),
        ]),
        nothingHere.positions,
        style,
      ),
  },
  {
    heading: briefHeadings.law,
    lines: (column, style) => orNothing(bullets(column.law, style), nothingHere.law, style),
  },
  {
    heading: briefHeadings.disputed,
    lines: (column, style) => orNothing(bullets(column.disputed, style), nothingHere.disputed, style),
  },
  {
    heading: briefHeadings.gaps,
    lines: ({ gaps }, style) => [
      ...gapLines(gaps).map((line) => hang(line, '  - ', style)),
      ...bullets(gaps.statements, style),
    ],
  },
  {
    heading: briefHeadings.questions,
    lines: (column, style) =>
      orNothing(
        column.questions.flatMap(({ question, statements }) => [
          hang(question, '  ', style),
          ...bullets(statements, style, '    - '),
        ]),
        nothingHere.questions,
        style,
      ),
  },
];

function part(heading: string, lines: readonly string[], style: TextStyle): string[] {
  return lines.length === 0 ? [] : [[paint('bold', heading, style), ...lines].join('\n')];
}

function bullets(statements: readonly CitedStatement[], style: TextStyle, indent = '  - '): string[] {
  return statements.map((statement) => hang(cited(statement), indent, style));
}

function orNothing(lines: readonly string[], nothing: string, style: TextStyle): readonly string[] {
  return lines.length > 0 ? lines : [hang(nothing, '  ', style)];
}

function datesToLines(dates: readonly KeyDate[], style: TextStyle): string[] {
  const width = Math.max(0, ...dates.map(({ date }) => dateName(date).length));
  return dates.map(({ date, statement }) =>
    hang(cited(statement), `  ${dateName(date).padEnd(width)}  `, style),
  );
}

function figuresToLines({ figures }: Column, style: TextStyle): string[] {
  const width = Math.max(0, ...figures.map(({ figure }) => figure.length));
  return figures.map(({ figure, statement }) =>
    hang(cited(statement), `  ${figure.padStart(width)}  `, style),
  );
}
