import { ExternalHyperlink, TextRun } from 'docx';
import { visible } from '../../text/visible.ts';

/** Words as they stand, without marks that turn their direction. */
export function run(text: string): TextRun {
  return new TextRun({ text: visible(text) });
}

export function linkTo(url: string, text: string): ExternalHyperlink {
  return new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text: visible(text), style: 'Hyperlink' })],
  });
}
