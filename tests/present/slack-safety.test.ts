import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answer, answerParts } from '../../src/domain.ts';
import { answerButtons, askAgainBlocks } from '../../src/present/buttons.ts';
import { limits } from '../../src/present/limits.ts';
import { toAnswerView } from '../../src/present/to-answer-view.ts';
import { askedBlocks, toBlocks } from '../../src/present/to-blocks.ts';
import { toHomeView } from '../../src/present/to-home-view.ts';
import { packBlocks } from '../../src/present/to-messages.ts';
import { toSlackText } from '../../src/present/to-slack-text.ts';
import { toSourcesView } from '../../src/present/to-sources-view.ts';
import { readBlocks } from '../../src/sandbox/block-kit/read-blocks.ts';
import { readView } from '../../src/sandbox/block-kit/read-view.ts';
import { visible } from '../../src/text/visible.ts';
import { aCorpus, anAnswer, aSource } from '../support/builders.ts';
import { nastyText } from '../support/strings.ts';

const addresses = [
  'https://port.selmaa.example/counts?a=1&b=2',
  'https://shipping.example/limit',
  'https://x.example/<script>',
  'javascript:alert(1)',
  'https://a.example/|b',
  undefined,
];

/** Answers of which every word that comes from outside is hostile. */
const nastyAnswer: fc.Arbitrary<Answer> = fc
  .tuple(
    nastyText,
    fc.array(fc.tuple(nastyText, fc.constantFrom(...answerParts), fc.nat({ max: 2 })), {
      minLength: 1,
      maxLength: 14,
    }),
    fc.array(fc.tuple(nastyText, nastyText, fc.constantFrom(...addresses)), { minLength: 3, maxLength: 3 }),
  )
  .map(([question, statements, sources]) =>
    anAnswer({
      question,
      statements: statements.map(([text, part, index]) => ({
        text,
        part,
        standing: { kind: 'claim', by: text.slice(0, 80) },
        citations: [{ n: index + 1, statementId: `s${index}`, sourceId: `source-${index}`, quote: text }],
      })),
      sources: sources.map(([title, publisher, url], index) => ({
        n: index + 1,
        source: aSource({ id: `source-${index}`, title, publisher, url }),
      })),
    }),
  );

const openable = (answer: Answer) =>
  answer.sources.flatMap(({ source: { url } }) =>
    url !== undefined && /^https:\/\/[^<|]*$/.test(url) ? [url] : [],
  );

/** Everything that has a type, however deep. */
function typed(value: unknown): { type: string; [key: string]: unknown }[] {
  if (Array.isArray(value)) return value.flatMap(typed);
  if (typeof value !== 'object' || value === null) return [];
  const own = z.looseObject({ type: z.string() }).safeParse(value);
  return [...(own.success ? [own.data] : []), ...Object.values(value).flatMap(typed)];
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? inner : textOf(inner)))
    .join(' ');
}

const squeezed = (text: string) => visible(text).replace(/\s+/g, '');

function messagesOf(answer: Answer) {
  const { pieces, closing } = toBlocks(answer);
  const blocks = [
    ...askedBlocks(answer.question),
    ...pieces,
    ...closing,
    answerButtons(answer, { shareable: true }),
  ];
  return packBlocks(blocks);
}

describe('what the bot shows of hostile words', () => {
  it('is taken by Slack, message by message and view by view', () => {
    fc.assert(
      fc.property(nastyAnswer, nastyText, (answer, question) => {
        const recent = [{ text: question, answerId: answer.id }];
        const corpus = aCorpus({ sources: answer.sources.map(({ source }) => source) });

        for (const blocks of [...messagesOf(answer), askAgainBlocks(question)]) {
          const read = readBlocks(blocks, 'message');
          expect(read.ok ? [] : read.messages).toEqual([]);
        }
        expect(readView(toSourcesView(answer, []))).toMatchObject({ ok: true });
        expect(readView(toAnswerView(toBlocks(answer).pieces))).toMatchObject({ ok: true });
        expect(readView(toHomeView(corpus, recent))).toMatchObject({ ok: true });
      }),
      { numRuns: 40 },
    );
  });

  it('names nobody, and links to nothing but the sources of that answer', () => {
    fc.assert(
      fc.property(nastyAnswer, (answer) => {
        const parts = typed([messagesOf(answer), toSourcesView(answer, []), toHomeView(aCorpus(), [])]);

        const links = parts.filter(({ type }) => type === 'link').map(({ url }) => url);
        expect(openable(answer)).toEqual(expect.arrayContaining([...new Set(links)]));
        expect(
          parts.filter(({ type }) =>
            /mrkdwn|markdown|user|usergroup|broadcast|channel|image|emoji|team/.test(type),
          ),
        ).toEqual([]);
        expect(parts.filter(({ url, type }) => url !== undefined && type !== 'link')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('says every statement whole, in blocks', () => {
    fc.assert(
      fc.property(nastyAnswer, (answer) => {
        const shown = squeezed(messagesOf(answer).map(textOf).join(' '));

        for (const { text } of answer.statements) expect(shown).toContain(squeezed(text));
      }),
      { numRuns: 60 },
    );
  });

  it('goes on in a further message where one does not hold it all', () => {
    const text = 'The port of Selmaa counts ferries. '.repeat(60);
    const statement = { text, part: 'established', standing: { kind: 'fact' }, citations: [] } as const;
    const messages = messagesOf(anAnswer({ statements: Array.from({ length: 12 }, () => statement) }));

    expect(messages.length).toBeGreaterThan(1);
    for (const blocks of messages) expect(readBlocks(blocks, 'message')).toMatchObject({ ok: true });
    expect(messages.map(textOf).join(' ').split('counts ferries')).toHaveLength(12 * 60 + 1);
  });

  it('holds as plain text no mention, and no address but the sources’', () => {
    fc.assert(
      fc.property(nastyAnswer, fc.constantFrom(limits.messageText, limits.updateText), (answer, longest) => {
        const text = toSlackText(answer, longest);

        const marked = [...text.matchAll(/<([^>]*)>?/g)].map(([, inner = '']) =>
          inner.replaceAll('&amp;', '&'),
        );
        expect(openable(answer)).toEqual(expect.arrayContaining([...new Set(marked)]));
        expect(text.replace(/<[^>]*>/g, '')).not.toMatch(
          /:\/\/|[a-z\d]\.example|@\w|mailto:\w|tel:\d|slack:\w/i,
        );
        expect(text.length).toBeLessThanOrEqual(longest);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what the bot shows to those who do not see it', () => {
  it('gives every button words, and a description that says what it does', () => {
    const { blocks } = { blocks: [...messagesOf(anAnswer()).flat(), ...askAgainBlocks('How many?')] };
    const buttons = typed([blocks, toHomeView(aCorpus(), [{ text: 'How many?', answerId: 'a' }])]).filter(
      ({ type }) => type === 'button',
    );

    expect(buttons.length).toBeGreaterThan(5);
    for (const button of buttons) {
      const { text, accessibility_label } = z
        .object({ text: z.object({ text: z.string() }), accessibility_label: z.string() })
        .parse(button);
      expect(text.text).toMatch(/\p{L}{3}/u);
      expect(accessibility_label.startsWith(text.text)).toBe(true);
      expect(accessibility_label.length).toBeGreaterThan(text.text.length);
      expect(accessibility_label.length).toBeLessThanOrEqual(limits.accessibilityLabel);
    }
  });

  it('says in the text of a message all that its blocks say but its buttons', () => {
    const answer = anAnswer({ voices: { heard: [], absent: ['court'] }, reason: 'not-covered' });
    const { pieces, closing } = toBlocks(answer);

    const text = squeezed(toSlackText(answer).replaceAll('\u2060', ''));
    const leaves = typed([pieces, closing]).flatMap(({ text: words }) =>
      typeof words === 'string' ? [words] : [],
    );
    expect(leaves.length).toBeGreaterThan(5);
    for (const words of leaves) expect(text).toContain(squeezed(words).replace(/^\.(?=\w)/, ''));
  });

  it('names each source by its title, not by a bare number or address', () => {
    const links = typed(toBlocks(anAnswer()).closing).filter(({ type }) => type === 'link');

    expect(links.map(({ text }) => text)).toEqual(['Ferry counts of the port of Selmaa']);
  });
});
