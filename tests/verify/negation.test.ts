import { describe, expect, it } from 'vitest';
import { negationIsKept } from '../../src/verify/negation.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('negationIsKept', () => {
  const check = (text: string, ...cited: readonly string[]) =>
    negationIsKept(
      aDraftStatement({ text }),
      cited.map((statement) => aCited(statement)),
    );

  it.each([
    ['The court did not expel him.', 'The court did not expel him.'],
    ["The court didn't expel him.", 'The court did not expel him.'],
    ['The court did not expel him.', 'The court refused to expel him.'],
    ['The suspects were non-German.', 'The suspects were not German.'],
    ['The board kept records.', 'The board kept records; the police did not investigate abuse.'],
    ['It found no link for boats or cars.', 'It found no link for boats.', 'It found no link for cars.'],
    ['She said no; it kept the records.', 'She said no.', 'It kept the records.'],
    ['The figure is not reliable.', 'The figure is unreliable.'],
    ['The motion was defeated.', 'The house rejected the motion.'],
    ['The house voted against the motion.', 'The house rejected the motion.'],
    ['It did not find any link to boats.', 'It found no link to boats.'],
    ['The share declined by 5 percent.', 'The share fell by 5 percent.'],
  ])('passes "%s"', (draft, ...cited) => {
    expect(check(draft, ...cited)).toBeUndefined();
  });

  it.each([
    ['The court expelled him.', 'The court did not expel him.'],
    ['The police investigated abuse.', 'The board kept records, and the police did not investigate abuse.'],
    ['The data do show it and were not used.', 'The data do not show it and were not used.'],
    ['He can appeal.', 'He cannot appeal.'],
    ['The suspects were German.', 'The suspects were non-German.'],
    ['The figure is reliable.', 'The figure is unreliable.'],
    [
      'The court found the fine for noise excessive.',
      'The court saw no basis that the fine for noise was excessive.',
    ],
  ])('faults "%s", which leaves out the "not" of "%s"', (draft, statement) => {
    expect(check(draft, statement)).toBe('it leaves out a "not" of what it cites');
  });

  it.each([
    ['The court did not expel him.', 'The court expelled him.'],
    ['The data were never used.', 'The data were used.'],
    [
      'The port did not count ferries, but no vote was held.',
      'The port counted ferries, but no vote was held.',
    ],
    [
      'The port did not count the ferries.',
      'The port counted ferries in May, while no vote on the quay was held by the league.',
    ],
  ])('faults "%s", which denies "%s"', (draft, statement) => {
    expect(check(draft, statement)).toBe('it denies what it cites');
  });
});
