import { stemsOf } from '../../src/brief/stems-of.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import type { Standing, Voice } from '../../src/domain.ts';
import { aSource, aStatement } from './builders.ts';

type Given = {
  readonly sourceId: string;
  readonly text: string;
  readonly standing: Standing;
  readonly voice?: Voice;
  readonly weight?: number;
};

/** A statement with its weight, published by whoever its source is named for. */
export function aWeighed({ sourceId, text, standing, voice = 'press', weight = 1 }: Given): Weighed {
  return {
    statement: aStatement({ sourceId, text, standing, voice }),
    source: aSource({ id: sourceId, publisher: sourceId, voice }),
    own: true,
    focus: 1,
    weight,
    relevance: 0.5,
    dated: false,
    telling: stemsOf(text),
    topic: 'night-ferries',
  };
}
