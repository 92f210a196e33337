import { FootnoteReferenceRun, Paragraph, type ParagraphChild } from 'docx';
import type { Brief } from '../../briefing.ts';
import { noteAgain, shortSourceLine } from '../../present/brief-wording.ts';
import { sourceLine } from '../../present/wording.ts';
import { linkTo, run } from './runs.ts';

/** One footnote a citation: the source in full where it is cited first, then by its publisher and the first note. */
export function createNotes({ sources, form }: Brief) {
  const firstOf = new Map<number, number>();
  const written: Record<string, { children: Paragraph[] }> = {};
  let last = 0;
  return {
    refer(n: number): ParagraphChild[] {
      const source = sources.find((cited) => cited.n === n)?.source;
      if (source === undefined) return [];
      last += 1;
      const first = firstOf.get(n);
      const again = first !== undefined;
      if (!again) firstOf.set(n, last);
      const text = again
        ? noteAgain(source, first)
        : `${/[.?!]$/.test(source.title) ? ' ' : '. '}${form === 'long' ? sourceLine(source) : shortSourceLine(source)}`;
      const title = source.url === undefined ? run(source.title) : linkTo(source.url, source.title);
      written[last] = {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: again ? [run(` ${text}`)] : [run(' '), title, run(text)],
          }),
        ],
      };
      return [new FootnoteReferenceRun(last)];
    },
    footnotes: () => written,
  };
}
export type Notes = ReturnType<typeof createNotes>;
