import type { HomeView, KnownBlock } from '@slack/types';
import type { Corpus } from '../domain.ts';
import { recentQuestion } from './buttons.ts';
import { bullets, plain, richText, section } from './rich-text.ts';
import { examples, headings, introduction } from './slack-wording.ts';
import { splitText } from './split-text.ts';
import { contextOf } from './to-blocks.ts';

export type RecentQuestion = { readonly text: string; readonly answerId: string | undefined };

/**
 * The Home tab: what the bot is and is not, how to ask, what the corpus holds, one's own latest questions; for reviewers
 * the reports that wait come first.
 */
export function toHomeView(
  corpus: Corpus,
  recent: readonly RecentQuestion[],
  reports: readonly KnownBlock[] = [],
): HomeView {
  return {
    type: 'home',
    blocks: [
      ...reports,
      header(headings.what),
      paragraph(introduction.is),
      header(headings.isNot),
      paragraph(introduction.isNot),
      header(headings.how),
      list(introduction.how),
      header(headings.examples),
      list(examples.map(({ message }) => message)),
      ...(recent.length === 0
        ? []
        : [header(headings.recent), ...recent.map(({ text, answerId }) => recentQuestion(text, answerId))]),
      header(headings.corpus),
      ...coverage(corpus),
      header(headings.fault),
      paragraph(introduction.fault),
      contextOf(`Corpus ${corpus.version}`),
    ],
  };
}

/** How to ask, as a message: for an empty mention and for `/brief help`. */
export function helpBlocks(): KnownBlock[] {
  return [
    paragraph(introduction.is),
    paragraph(introduction.isNot),
    richText(
      section(plain(headings.how, 'bold')),
      bullets(introduction.how.map((line) => section(plain(line)))),
    ),
    richText(
      section(plain(headings.examples, 'bold')),
      bullets(examples.map(({ message }) => section(plain(message)))),
    ),
  ];
}

export function helpText(): string {
  return [
    introduction.is,
    introduction.isNot,
    ...introduction.how,
    ...examples.map(({ message }) => message),
  ].join('\n');
}

function coverage({ sources, topics }: Corpus): KnownBlock[] {
  const statements = sources.reduce((sum, source) => sum + source.statements.length, 0);
  const newest = sources
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  const countries = new Map<string, number>();
  for (const source of sources) {
    for (const country of source.countries) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  const byCount = [...countries].sort(([, one], [, other]) => other - one);
  const names = byCount.map(([country, count]) => `${countryName(country)} (${count})`).join(', ');
  const topicNames = topics.map(({ name }) => name).join('; ');
  return [
    paragraph(
      `${sources.length} sources with ${statements} statements; the newest is of ${newest ?? 'an unknown date'}.`,
    ),
    ...splitText(`Sources by country: ${names}.`, 2_500).map(paragraph),
    ...splitText(`Topics: ${topicNames}.`, 2_500).map(paragraph),
  ];
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

function header(text: string): KnownBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

function paragraph(text: string): KnownBlock {
  return richText(section(plain(text)));
}

function list(items: readonly string[]): KnownBlock {
  return richText(bullets(items.map((item) => section(plain(item)))));
}
