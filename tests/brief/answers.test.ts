import { describe, expect, it } from 'vitest';
import { createWithAnswers, givenWay } from '../../src/brief/answers.ts';
import type { Outline } from '../../src/brief/outline.ts';
import type { Weighed } from '../../src/brief/weigh.ts';
import { anOutline, aWeighed } from '../support/weighed.ts';

const claim = aWeighed({
  sourceId: 'league',
  text: 'The league says that sailors bring noise to the town.',
  standing: { kind: 'claim', by: 'league' },
  voice: 'restriction-advocacy',
});
const other = aWeighed({
  sourceId: 'party',
  text: 'The party wants a second harbour.',
  standing: { kind: 'claim', by: 'party' },
  voice: 'restriction-advocacy',
});
const dispute = aWeighed({
  sourceId: 'league',
  text: 'The league says that sailors bring noise to the town, while the port measured less than before.',
  standing: { kind: 'contested', with: ['port'] },
});
const measured = aWeighed({
  sourceId: 'port',
  text: 'The port measured less noise than before.',
  standing: { kind: 'fact' },
});
const held = (...chosen: Weighed[]) => [{ voice: 'restriction-advocacy' as const, chosen }];
const textsOf = (some: readonly Weighed[]) => some.map(({ statement }) => statement.text);
const isAmongPress = () => false;
const withAnswers = (plan: Outline, among: () => boolean) => createWithAnswers(plan.weighed, among)(plan);

describe('createWithAnswers', () => {
  it('brings the dispute in which a claim on the page is one side', () => {
    const plan = withAnswers(
      anOutline({ weighed: [claim, other, dispute], positions: held(claim, other) }),
      isAmongPress,
    );

    expect(textsOf(plan.disputed)).toEqual(textsOf([dispute]));
  });

  it('brings none where the other side is on the page, and none that newspapers have with each other', () => {
    const plan = anOutline({ weighed: [claim, dispute], positions: held(claim) });

    expect(withAnswers({ ...plan, established: [measured] }, isAmongPress).disputed).toEqual([]);
    expect(withAnswers(plan, () => true).disputed).toEqual([]);
  });

  it('brings what says that two of the figures cannot be compared, and none for one of them', () => {
    const count = (sourceId: string) =>
      aWeighed({ sourceId, text: `The ${sourceId} counts 12 percent.`, standing: { kind: 'fact' } });
    const [port, town] = [count('port'), count('town')];
    const warning = aWeighed({
      sourceId: 'port',
      text: 'The figures of port and town cannot be compared: one counts ships.',
      standing: { kind: 'contested', with: ['town'] },
    });
    const weighed = [port, town, warning];

    expect(
      textsOf(withAnswers(anOutline({ weighed, established: [port, town] }), isAmongPress).disputed),
    ).toEqual(textsOf([warning]));
    expect(withAnswers(anOutline({ weighed, established: [port] }), isAmongPress).disputed).toEqual([]);
  });
});

describe('givenWay', () => {
  it('leaves to a dispute on the page the claims that it says', () => {
    const plan = givenWay(anOutline({ positions: held(claim), disputed: [dispute] }));

    expect([plan.positions, textsOf(plan.disputed)]).toEqual([[], textsOf([dispute])]);
  });

  it('keeps both of a voice where only one of them is said', () => {
    const positions = held(claim, other);

    expect(givenWay(anOutline({ positions, disputed: [dispute] })).positions).toEqual(positions);
  });

  it('keeps a claim of the bottom line unless the dispute stands there too', () => {
    expect(givenWay(anOutline({ bottomLine: [claim], disputed: [dispute] })).bottomLine).toEqual([claim]);
    expect(givenWay(anOutline({ bottomLine: [claim, dispute] })).bottomLine).toEqual([dispute]);
  });
});
