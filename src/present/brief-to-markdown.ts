import type { Brief } from '../briefing.ts';
import { visible } from '../text/visible.ts';
import { type DocumentPart, type Line, toDocumentParts } from './brief-document.ts';
import { briefAsOf, briefHeadings, briefTitle } from './brief-wording.ts';
import { sourceLine } from './wording.ts';

/** A briefing as Markdown with footnotes. */
export function briefToMarkdown(brief: Brief): string {
  const sources = brief.sources.map(({ n, source }) => {
    const title = escaped(source.title);
    const linked = source.url === undefined ? title : `[${title}](<${source.url}>)`;
    return `[^${n}]: ${linked}${/[.?!]$/.test(source.title) ? '' : '.'} ${escaped(sourceLine(source))}${source.url === undefined ? ' No link known.' : ''}`;
  });
  return `${[
    `# ${escaped(briefTitle(brief))}`,
    escaped(briefAsOf(brief)),
    ...toDocumentParts(brief).flatMap(partToMarkdown),
    ...(sources.length === 0 ? [] : [`## ${briefHeadings.sources}`, sources.join('\n')]),
  ].join('\n\n')}\n`;
}

function partToMarkdown(part: DocumentPart): string | [] {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level + 1)} ${escaped(part.text)}`;
    case 'text':
      return lineToMarkdown(part.line);
    case 'list':
      return part.lines.map((line) => `- ${lineToMarkdown(line)}`).join('\n');
    case 'table':
      return [
        row(part.head.map(escaped)),
        row(part.head.map(() => '---')),
        ...part.rows.map((cells) =>
          row(cells.map((lines) => lines.map(lineToMarkdown).join('<br>').replaceAll('|', '\\|'))),
        ),
      ].join('\n');
    case 'chart':
      return [];
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function lineToMarkdown({ text, label, cites }: Line): string {
  const notes = cites.map((n) => `[^${n}]`).join('');
  return [label === undefined ? '' : `**${escaped(label)}**`, `${escaped(text)}${notes}`]
    .filter((piece) => piece !== '')
    .join(' ');
}

/** What stands in a statement is shown, never read as markup. */
function escaped(text: string): string {
  return visible(text).replace(/[\\`*_[\]<>#|~$]/g, '\\$&');
}
