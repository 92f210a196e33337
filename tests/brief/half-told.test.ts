import { describe, expect, it } from 'vitest';
import { claimIn, isConceded } from '../../src/brief/conceded.ts';
import { isGoodwill } from '../../src/brief/goodwill.ts';
import { limitsOf } from '../../src/brief/group-figures.ts';
import { comparesUnshown, isHalfTold, otherHalf } from '../../src/brief/half-told.ts';
import { isUnnamed } from '../../src/brief/holders.ts';
import { aWeighed } from '../support/weighed.ts';

const fact = (text: string, sourceId = 'counts') => aWeighed({ text, sourceId, standing: { kind: 'fact' } });
const says = (by: string, text: string, sourceId = by) =>
  aWeighed({ text, sourceId, standing: { kind: 'claim', by } });

describe('isHalfTold', () => {
  const victims = fact('"Sailors" appear disproportionately often as victims of theft in 2024.');
  const suspects = fact('"Sailors" were 8.8 percent of suspects of theft in 2024.');
  const noCount = fact('The audit gave no national count of foreign captains among suspects.');

  it('holds a share of the victims for half of what there is to tell, until the suspects stand above', () => {
    expect(isHalfTold(victims, [])).toBe(true);
    expect(isHalfTold(victims, [fact('"Sailors" were 8.8 percent of suspects.', 'elsewhere')])).toBe(true);
    expect(isHalfTold(victims, [suspects])).toBe(false);
    expect(otherHalf([suspects], [victims, noCount])).toEqual([victims]);
  });

  it('leaves a limit out where nothing shown is on what was not counted', () => {
    expect(isHalfTold(noCount, [suspects])).toBe(true);
    expect(isHalfTold(noCount, [fact('Foreign captains were in 12 of 40 boats.')])).toBe(false);
  });
});

describe('isHalfTold of what a count leaves out', () => {
  const scope = fact('The report on theft covers only adults and leaves out theft at sea.');

  it('needs a figure of the same source above', () => {
    expect(isHalfTold(scope, [fact('"Sailors" were 8.8 percent of suspects.', 'elsewhere')])).toBe(true);
    expect(isHalfTold(scope, [fact('"Sailors" were 8.8 percent of suspects.')])).toBe(false);
    expect(isHalfTold(fact('The report covers only 12 percent of all ports.'), [])).toBe(false);
  });
});

describe('isHalfTold of limits', () => {
  const limit = fact('The rates of fines by port are not adjusted for age.');

  it('leaves out that figures are not adjusted where none of its source stands', () => {
    expect(isHalfTold(limit, [fact('Sailors are fined 4 times as often.', 'elsewhere')])).toBe(true);
    expect(isHalfTold(limit, [fact('Sailors are fined 4 times as often.')])).toBe(false);
  });

  it('gives a figure the limits that its own source names, of figures of its kind', () => {
    const times = fact('Sailors are 4 times as often suspects of theft.');
    const share = fact('Of all suspects of theft 35 percent are sailors.');
    const elsewhere = fact('The rates of suspects of theft among sailors are not adjusted.', 'elsewhere');

    expect(limitsOf([times], [limit, elsewhere])).toEqual([limit]);
    expect(limitsOf([times], [elsewhere])).toEqual([]);
    expect(limitsOf([share], [limit])).toEqual([]);
  });
});

describe('comparesUnshown', () => {
  const dispute = aWeighed({
    sourceId: 'counts',
    text: 'Port figures on sailors cannot be compared: one counts fines, the other arrests.',
    standing: { kind: 'contested', with: ['arrests'] },
  });
  const fines = fact('Sailors were 8 percent of those fined.');
  const arrests = fact('Sailors were 9 percent of those arrested.', 'arrests');

  it('warns of nothing where less than two of the figures stand', () => {
    expect(comparesUnshown(dispute, [fines])).toBe(true);
    expect(comparesUnshown(dispute, [fines, arrests])).toBe(false);
    expect(comparesUnshown(fines, [])).toBe(false);
  });
});

describe('isConceded', () => {
  const agreed = aWeighed({
    text: 'The institute and its critics agree that sailors are clearly over-represented among suspects; the institute explains it by place.',
    sourceId: 'institute',
    standing: { kind: 'contested', with: ['critics'] },
  });

  it('takes what both sides agree on for nobody’s position, and what follows for one', () => {
    const common = says(
      'Berg',
      'Berg says that sailors are clearly over-represented among suspects.',
      'institute',
    );
    const own = says('Berg', 'Berg says that the difference disappears once place is counted.', 'institute');

    expect(isConceded(common, [agreed])).toBe(true);
    expect(isConceded(own, [agreed])).toBe(false);
    expect(isConceded(says('Lind', common.statement.text, 'elsewhere'), [agreed])).toBe(false);
  });

  it('takes what somebody only grants for no position of theirs', () => {
    const dispute = aWeighed({
      text: 'The embassy calls ferries a threat, whereas Lind told the post that many ferries can strain the quays but that it is hard to call them a threat.',
      sourceId: 'post',
      standing: { kind: 'contested', with: ['embassy'] },
    });

    expect(
      isConceded(says('Lind', 'Lind says that many ferries can strain the quays.', 'post'), [dispute]),
    ).toBe(true);
    expect(
      isConceded(says('Lind', 'Lind says that it is hard to call ferries a threat.', 'post'), [dispute]),
    ).toBe(false);
  });

  it('reads a claim without who says it where and when', () => {
    expect(claimIn('At the briefing of 24 May 2024 an official says that posts were asked for data.')).toBe(
      'posts were asked for data.',
    );
  });
});

describe('isUnnamed', () => {
  it.each(['Critics on the right', 'academic critics', 'some commentators', 'supporters of the guideline'])(
    'takes %s for nobody',
    (by) => {
      expect(isUnnamed(says(by, 'It is said.'), new Map())).toBe(true);
      expect(isUnnamed(says(by, 'It is said.'), new Map([[by, 'Coast Party']]))).toBe(false);
    },
  );

  it.each(['Critical Studies Institute', 'Ida Berg', 'some Labour MPs'])('takes %s for somebody', (by) => {
    expect(isUnnamed(says(by, 'It is said.'), new Map())).toBe(false);
  });
});

describe('isGoodwill', () => {
  it('knows dismay and praise from policy', () => {
    expect(isGoodwill('The minister said that most sailors are appalled by the crimes.')).toBe(true);
    expect(isGoodwill('The minister said that boats would be counted.')).toBe(false);
  });
});
