import type { Outline } from '../../src/brief/outline.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import type { Source, Standing, Voice } from '../../src/domain.ts';
import { stemsOf } from '../../src/text/stems-of.ts';
import { aSource, aStatement } from './builders.ts';

type Given = Partial<Pick<Weighed, 'weight' | 'relevance' | 'own' | 'dated'>> & {
  readonly sourceId: string;
  readonly text: string;
  readonly standing: Standing;
  readonly voice?: Voice;
  readonly questions?: readonly string[];
  readonly source?: Partial<Source>;
};

/** A statement with its weight, published by whoever its source is named for. */
export function aWeighed({
  sourceId,
  text,
  standing,
  voice = 'press',
  questions = [],
  source = {},
  ...worth
}: Given): Weighed {
  return {
    statement: aStatement({ sourceId, text, standing, voice, questions }),
    source: aSource({ id: sourceId, publisher: sourceId, voice, ...source }),
    own: true,
    focus: 1,
    weight: 1,
    relevance: 0.5,
    dated: false,
    telling: stemsOf(text),
    topic: 'night-ferries',
    ...worth,
  };
}

/** An outline on Finland that holds nothing but what is given. */
export function anOutline(given: Partial<Outline> = {}): Outline {
  return {
    subject: { name: 'Finland', countries: ['FI'], topics: [], words: '' },
    lead: [],
    weighed: [],
    bottomLine: [],
    events: [],
    figures: [],
    established: [],
    positions: [],
    oneParty: [],
    unnamed: [],
    law: [],
    disputed: [],
    notFound: [],
    questions: [],
    asked: 0,
    ...given,
  };
}
