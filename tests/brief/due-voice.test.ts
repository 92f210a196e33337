import { describe, expect, it } from 'vitest';
import { withDueVoice } from '../../src/brief/due-voice.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import type { Voice } from '../../src/domain.ts';
import { aWeighed } from '../support/weighed.ts';

const said = (text: string, voice: Voice) =>
  aWeighed({ sourceId: text, text, voice, standing: { kind: 'fact' } });
const press = [said('Gulls cry over Turku', 'press'), said('Nets dry in Naantali', 'press')];
const counted = said('Statistics count twelve ferries', 'official-statistics');
const due: Voice[] = ['official-statistics', 'press'];
const textsOf = (some: readonly Weighed[]) => some.map(({ statement }) => statement.text);

describe('withDueVoice', () => {
  it('gives up the last statement for a voice that is due and heard nowhere, and puts it where no full page spares it', () => {
    const chosen = withDueVoice(press, { settled: [...press, counted], due, besides: [] }, []);

    expect(textsOf(chosen)).toEqual(['Statistics count twelve ferries', 'Gulls cry over Turku']);
  });

  it('changes nothing where that voice is heard, is not due, or has nothing to say', () => {
    const settled = [...press, counted];

    expect(withDueVoice(press, { settled, due, besides: [counted] }, [])).toEqual(press);
    expect(withDueVoice(press, { settled, due: ['press'], besides: [] }, [])).toEqual(press);
    expect(withDueVoice(press, { settled: press, due, besides: [] }, [])).toEqual(press);
  });
});
