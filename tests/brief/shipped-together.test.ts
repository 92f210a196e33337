import { describe, expect, it } from 'vitest';
import { namesOrigin } from '../../src/brief/together.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { readTimeline } from '../../src/corpus/timeline.ts';
import { readTogether } from '../../src/corpus/together.ts';
import { saysNotFound } from '../../src/text/not-found.ts';
import { stemsOf } from '../../src/text/stems-of.ts';

const { sources } = await readCorpus('corpus');
const { events } = await readTimeline('corpus');
const { beside, fuller } = await readTogether('corpus');
const statements = sources.flatMap((source) => source.statements);
const textOf = new Map(statements.map(({ id, text }) => [id, text]));

describe('the shipped list of what must be seen together', () => {
  it('names the tasks of an instruction whole: no item of a list of them stands for the list', () => {
    const task =
      /\b(?:U\.S\. (?:officials|diplomats|missions|posts)|diplomats|posts) (?:will|must|are to|were told to)\b|\btells (?:U\.S\. )?(?:missions|diplomats|officials|posts) to\b/i;
    const lists = sources
      .map((source) =>
        source.statements.filter(({ text, standing }) => standing.kind === 'fact' && task.test(text)),
      )
      .filter((items) => items.length > 1);
    const wholes = new Set(fuller.values());

    const alone = lists.flat().filter(({ id }) => !fuller.has(id) && !beside.has(id) && !wholes.has(id));

    expect(lists.length).toBeGreaterThan(2);
    expect(alone.map(({ id, text }) => `${id} ${text}`)).toEqual([]);
  });

  it('puts beside what says that it is on another place than the claim what is on that place', () => {
    const elsewhere = statements.filter(
      ({ text, standing }) => standing.kind === 'contested' && /\bon [^,;]+ and not \p{Lu}/u.test(text),
    );

    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere.filter(({ id }) => !beside.has(id) && !fuller.has(id)).map(({ text }) => text)).toEqual(
      [],
    );
  });

  it('has no dispute in which the corpus itself says that a party is right', () => {
    const verdict =
      /\b(?:supports?|confirms?|proves?|bears? out|refutes?|disproves?) the (?:U\.S\. )?(?:State Department|department|government|party|ministry)['’]s\b/i;

    expect(statements.filter(({ text }) => verdict.test(text)).map(({ text }) => text)).toEqual([]);
  });

  it('asks no caveat about one group to stand for a figure of another', () => {
    const group = /\b(?:one|two) foreign-born parents?\b/;
    const ofOther = [...beside].flatMap(([of, others]) =>
      others.filter((id) => {
        const [figure = '', caveat = ''] = [textOf.get(of), textOf.get(id)];
        const limits = /\bage structure\b/.test(caveat) && group.test(caveat);
        return limits && !group.test(figure) && !/\btimes as likely\b/.test(caveat);
      }),
    );

    expect(ofOther).toEqual([]);
  });
});

describe('the shipped timeline', () => {
  it('tells of nationality and shares by origin with what their statements must not stand without', () => {
    const ofOrigin = events.filter(({ event }) => namesOrigin(event));
    const bare = ofOrigin.flatMap(({ event, statements: shown }) => {
      const words = stemsOf(event);
      return shown
        .flatMap((id) => beside.get(id) ?? [])
        .filter((id) => !shown.includes(id) && !saysNotFound(textOf.get(id) ?? ''))
        .filter((id) => {
          const stems = [...stemsOf(textOf.get(id) ?? '')];
          return stems.filter((stem) => words.has(stem)).length < carried * stems.length;
        })
        .map((id) => `${event} | without: ${textOf.get(id)}`);
    });

    expect(ofOrigin.length).toBeGreaterThan(5);
    expect(bare).toEqual([]);
  });
});
/** An event is short: so much of a caveat it says in its own words. */
const carried = 0.3;
