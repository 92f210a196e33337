import type { KnownBlock } from '@slack/types';
import type { Digest } from '../briefing.ts';
import type { CitedStatement } from '../domain.ts';
import { linkNumbers, listBlocks, sourcesBlocks } from './brief-to-blocks.ts';
import { digestCounts, digestFoot, digestHeadings, digestTitle, restLine } from './digest-wording.ts';
import { inert } from './fallback-text.ts';
import { plain, richText, section } from './rich-text.ts';
import { automated } from './slack-wording.ts';
import { longestPiece, shortened } from './split-text.ts';
import { contextOf } from './to-blocks.ts';
import type { SlackMessage } from './to-messages.ts';

/** What changed between two versions of the corpus, as a message. */
export function digestMessage(digest: Digest): SlackMessage {
  const { counts, added, reworded, withdrawn } = digest;
  const numbers = linkNumbers(digest);
  const cited = ({ text, citations }: CitedStatement) => [
    plain(shortened(text, longestPiece)),
    ...numbers(citations.map(({ n }) => n)),
  ];
  const sort = (
    name: 'added' | 'reworded' | 'withdrawn',
    items: ReturnType<typeof section>[],
  ): KnownBlock[] => {
    if (items.length === 0) return [];
    const rest = restLine(counts[name] - items.length);
    return [
      richText(section(plain(digestHeadings[name], 'bold'))),
      ...listBlocks(items),
      ...(rest === undefined ? [] : [richText(section(plain(rest, 'italic')))]),
    ];
  };
  return {
    text: inert(`${digestTitle} ${digestCounts(counts)}`),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: digestTitle, emoji: false } },
      richText(section(plain(digestCounts(counts)))),
      ...sort(
        'added',
        added.map((statement) => section(...cited(statement))),
      ),
      ...sort(
        'reworded',
        reworded.map(({ before, statement }) =>
          section(
            ...cited(statement),
            plain(` ${digestHeadings.before} “${shortened(before, longestPiece)}”`, 'italic'),
          ),
        ),
      ),
      ...sort(
        'withdrawn',
        withdrawn.map((text) => section(plain(`“${shortened(text, longestPiece)}”`, 'italic'))),
      ),
      ...sourcesBlocks(digest),
      contextOf(`${digestFoot(digest)} · ${automated}`),
    ],
  };
}
