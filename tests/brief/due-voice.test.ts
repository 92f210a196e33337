import { describe, expect, it } from 'vitest';
import { withDueVoice } from '../../src/brief/due-voice.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import type { Voice } from '../../src/domain.ts';
import { aSource, aStatement } from '../support/builders.ts';

function said(text: string, voice: Voice): Weighed {
  return {
    statement: aStatement({ text, voice }),
    source: aSource({ voice }),
    own: true,
    focus: 1,
    weight: 1,
    relevance: 1,
    dated: false,
    telling: new Set<string>(),
    topic: undefined,
  };
}

const press = [said('Gulls cry over Turku', 'press'), said('Nets dry in Naantali', 'press')];
const counted = said('Statistics count twelve ferries', 'official-statistics');
const due: Voice[] = ['official-statistics', 'press'];
const textsOf = (some: readonly Weighed[]) => some.map(({ statement }) => statement.text);

describe('withDueVoice', () => {
  it('gives the last place to a voice that is due and heard nowhere', () => {
    const chosen = withDueVoice(press, { settled: [...press, counted], due, besides: [] }, []);

    expect(textsOf(chosen)).toEqual(['Gulls cry over Turku', 'Statistics count twelve ferries']);
  });

  it('changes nothing where that voice is heard, is not due, or has nothing to say', () => {
    const settled = [...press, counted];

    expect(withDueVoice(press, { settled, due, besides: [counted] }, [])).toEqual(press);
    expect(withDueVoice(press, { settled, due: ['press'], besides: [] }, [])).toEqual(press);
    expect(withDueVoice(press, { settled: press, due, besides: [] }, [])).toEqual(press);
  });
});
