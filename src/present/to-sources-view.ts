import type { KnownBlock, ModalView } from '@slack/types';
import type { Answer, Source, Standing } from '../domain.ts';
import { limits } from './limits.ts';
import { bullets, link, plain, richText, section } from './rich-text.ts';
import { labels } from './slack-wording.ts';
import { longestAbout, longestPiece, longestTitle, shortened, splitText } from './split-text.ts';
import { contextOf } from './to-blocks.ts';
import { asOfLine, sourceLine } from './wording.ts';

/**
 * The sources of an answer: each with how it was seen, and the exact statements cited from it with their standing.
 * `known` are the sources of the corpus, for the titles of those that a statement disagrees with.
 */
export function sourcesBlocks(answer: Answer, known: readonly Source[]): KnownBlock[] {
  const titles = new Map(
    [...known, ...answer.sources.map(({ source }) => source)].map(({ id, title }) => [id, title]),
  );
  return [
    ...answer.sources.flatMap(({ n, source }) => [
      richText(
        section(plain(`[${n}] `, 'bold'), link(source.url, shortened(source.title, longestTitle))),
        section(plain(aboutSource(source))),
      ),
      ...citedStatements(answer, n, titles),
    ]),
    contextOf(asOfLine(answer)),
  ];
}

/** The same as a modal, within the limits of one. */
export function toSourcesView(answer: Answer, known: readonly Source[]): ModalView {
  return {
    type: 'modal',
    callback_id: 'sources',
    title: { type: 'plain_text', text: labels.sources, emoji: false },
    close: { type: 'plain_text', text: labels.close, emoji: false },
    blocks: sourcesBlocks(answer, known).slice(0, limits.viewBlocks),
  };
}

function aboutSource(source: Source): string {
  return `${shortened(sourceLine(source), longestAbout)}${source.url === undefined ? ' No link known.' : ''}`;
}

function citedStatements(answer: Answer, n: number, titles: ReadonlyMap<string, string>): KnownBlock[] {
  const quotes = new Map<string, Standing>();
  for (const { citations, standing } of answer.statements) {
    for (const citation of citations) if (citation.n === n) quotes.set(citation.quote, standing);
  }
  return [...quotes].flatMap(([quote, standing]) =>
    splitText(quote, longestPiece).map((piece) =>
      richText(
        bullets([
          section(
            plain(`${shortened(standingName(standing, titles), longestTitle)}: `, 'bold'),
            plain(`“${piece}”`),
          ),
        ]),
      ),
    ),
  );
}

/** "Claim of the State Department", "Fact", "Contested, see …"; an id says nothing to a reader. */
function standingName(standing: Standing, titles: ReadonlyMap<string, string>): string {
  if (standing.kind === 'fact') return 'Fact';
  if (standing.kind === 'claim') return `Claim of ${standing.by}`;
  const others = standing.with.flatMap((id) => titles.get(id) ?? []).map((title) => `“${title}”`);
  return others.length === 0 ? 'Contested' : `Contested, see ${others.join(' and ')}`;
}
