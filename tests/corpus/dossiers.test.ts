import { describe, expect, it } from 'vitest';
import { checkDossiers, parseDossiers } from '../../src/corpus/dossiers.ts';

const text = `# Ferries

ferry-noise: Noise of the night ferries
? How loud are the ferries?
? ferry noise
? Why do the ferries keep the town awake?
? Who complains of the ferries?   # asked often
- fi-count#11111111
- fi-letter#22222222  # the residents' letter
`;
const known = new Set(['fi-count#11111111', 'fi-letter#22222222']);
const [dossier] = parseDossiers('dossiers/ferries.txt', text);

function faultsOf(given: Partial<NonNullable<typeof dossier>>) {
  if (!dossier) throw new Error('no dossier was read');
  return checkDossiers([{ ...dossier, ...given }], known).map(({ message }) => message);
}

describe('parseDossiers', () => {
  it('reads head, questions and statements in their order, without comments', () => {
    expect(dossier).toEqual({
      id: 'ferry-noise',
      about: 'Noise of the night ferries',
      questions: [
        'How loud are the ferries?',
        'ferry noise',
        'Why do the ferries keep the town awake?',
        'Who complains of the ferries?',
      ],
      statements: ['fi-count#11111111', 'fi-letter#22222222'],
      file: 'dossiers/ferries.txt',
      line: 3,
    });
  });

  it.each([
    '? a question without a dossier',
    '- fi-count#11111111',
    'Not A Head: about',
    'ferry-noise:',
    'ferry-noise: x\n?',
  ])('refuses %j and says where it stands', (broken) => {
    expect(() => parseDossiers('dossiers/f.txt', broken)).toThrow(/dossiers\/f\.txt:\d+: .*neither the head/);
  });
});

describe('checkDossiers', () => {
  it('finds nothing wrong with a good one', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('finds ids that no statement has, repeated ones, and lists that are too short or too long', () => {
    expect(faultsOf({ statements: ['fi-count#11111111', 'fi-gone#33333333'] })).toEqual([
      'no statement has the id "fi-gone#33333333"',
    ]);
    expect(faultsOf({ statements: ['fi-count#11111111', 'fi-count#11111111'] })).toEqual([
      '"ferry-noise" lists a statement twice',
    ]);
    expect(faultsOf({ statements: ['fi-count#11111111'] })[0]).toContain('lists 1 statements');
    expect(faultsOf({ statements: Array.from({ length: 13 }, () => 'fi-count#11111111') })[1]).toContain(
      'lists 13 statements',
    );
  });

  it('wants several wordings, and each in one dossier only', () => {
    expect(faultsOf({ questions: ['ferry noise'] })[0]).toContain('has 1 questions');
    if (!dossier) throw new Error('no dossier was read');
    const twice = checkDossiers(
      [dossier, { ...dossier, id: 'ferry-hours', questions: ['a', 'b', 'c', 'FERRY noise'] }],
      known,
    );
    expect(twice.map(({ message }) => message)).toEqual([
      '"FERRY noise" stands in two dossiers; one of them answers it',
    ]);
    expect(checkDossiers([dossier, dossier], known)[0]?.message).toBe('"ferry-noise" stands there twice');
  });
});
