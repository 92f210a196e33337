import { type Answer, answerParts } from '../domain.ts';
import { checkedBlocks } from './check-to-text.ts';
import { showsVoices } from './shows-voices.ts';
import { cited, hang, paint, plainStyle, sourceLines, type TextStyle } from './text-layout.ts';
import { absentVoices, asOfLine, partHeadings, reasonWording, unansweredLine } from './wording.ts';

/** An answer as text for a terminal: the statements with numbered citations, then the sources. */
export function toText(answer: Answer, style: TextStyle = plainStyle): string {
  const bold = (text: string) => paint('bold', text, style);
  const wrap = (text: string, indent = '') => hang(text, indent, style);

  const blocks: string[] = [];
  if (answer.checked) blocks.push(...checkedBlocks(answer, style));
  else if (answer.reason !== undefined) blocks.push(wrap(reasonWording[answer.reason]));
  for (const part of answer.checked ? [] : answerParts) {
    const statements = answer.statements.filter((statement) => statement.part === part);
    if (statements.length === 0) continue;
    const heading = partHeadings[part];
    const lines = statements.map((statement) => wrap(cited(statement), heading === '' ? '' : '  - '));
    blocks.push(heading === '' ? lines.join('\n\n') : [bold(heading), ...lines].join('\n'));
  }
  const open = unansweredLine(answer.unanswered);
  if (open) blocks.push(wrap(open));
  const missing = !answer.checked && showsVoices(answer) ? absentVoices(answer.voices.absent) : undefined;
  if (missing) blocks.push(wrap(missing));
  if (answer.sources.length > 0)
    blocks.push([bold('Sources'), ...sourceLines(answer.sources, style)].join('\n'));
  blocks.push(paint('dim', wrap(asOfLine(answer)), style));
  return `${blocks.join('\n\n')}\n`;
}
