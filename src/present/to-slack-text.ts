import { type Answer, answerParts } from '../domain.ts';
import { checkReason, shownFor, shownHeading, verdictLine, verdictName } from './check-wording.ts';
import { cutTo, inert } from './fallback-text.ts';
import { limits } from './limits.ts';
import { isLinkable } from './rich-text.ts';
import { automated, labels } from './slack-wording.ts';
import { gapsOf } from './to-blocks.ts';
import { asOfLine, partHeadings, reasonWording, sourceLine } from './wording.ts';

/** The whole answer as the `text` of a message, in which only the addresses of its sources are links. */
export function toSlackText(answer: Answer, longest: number = limits.messageText): string {
  const parts = answerParts.flatMap((part) => {
    const lines = answer.statements
      .filter((statement) => statement.part === part)
      .map(({ text, citations }) => {
        const numbers = [...new Set(citations.map(({ n }) => n))].map((n) => `[${n}]`).join('');
        return `${partHeadings[part] === '' ? '' : '• '}${inert(text)} ${numbers}`;
      });
    return lines.length === 0 ? [] : [[partHeadings[part], ...lines].filter(Boolean).join('\n')];
  });
  const answered = [...(answer.reason === undefined ? [] : [reasonWording[answer.reason]]), ...parts];
  const sources = answer.sources.map(({ n, source }) => {
    const address = isLinkable(source.url) ? `<${source.url.replace(/&/g, '&amp;')}>` : 'No link known.';
    return `[${n}] ${inert(`${source.title}. ${sourceLine(source)}`)} ${address}`;
  });
  const text = [
    ...(answer.checked ? checkedText(answer) : answered),
    ...gapsOf(answer).map(inert),
    ...(sources.length === 0 ? [] : [[labels.sources, ...sources].join('\n')]),
    `${inert(asOfLine(answer))} · ${automated}`,
  ].join('\n\n');
  return cutTo(text, longest);
}

/** Each piece of a checked message with its verdict and the statements that show it. */
function checkedText(answer: Answer): string[] {
  if (answer.reason !== undefined) return [checkReason(answer.reason)];
  return (answer.checked ?? []).map((piece) => {
    const shown = shownFor(piece, answer).map(
      ({ text, citations }) => `• ${inert(text)} ${citations.map(({ n }) => `[${n}]`).join('')}`,
    );
    const heading = shown.length === 0 ? undefined : shownHeading(piece);
    const verdict = `${verdictName(piece)}: ${inert(verdictLine(piece))}`;
    return [`“${inert(piece.text)}”`, verdict, ...(heading === undefined ? [] : [heading]), ...shown].join(
      '\n',
    );
  });
}
