import { describe, expect, it } from 'vitest';
import { certaintyIsKept } from '../../src/verify/certainty.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('certaintyIsKept', () => {
  const check = (text: string, statement: string) =>
    certaintyIsKept(aDraftStatement({ text }), [aCited(statement, { kind: 'claim', by: 'Aalto' })]);

  it.each([
    ['Aalto argues that the port is full.', 'Aalto says that the port is full.'],
    ['Aalto says the port could close.', 'Aalto says that the port may close.'],
    ['Aalto says that the port is full.', 'Aalto says that the port is full and may close.'],
    ['Aalto confirms that the port is full.', 'Aalto confirmed that the port is full.'],
  ])('passes "%s" beside "%s"', (text, statement) => {
    expect(check(text, statement)).toBeUndefined();
  });

  it.each([
    ['Aalto proves that the port is full.', 'Aalto says that the port is full.', /"proves"/],
    ['Aalto shows that the port is full.', 'Aalto says that the port is full.', /of what is a claim$/],
    ['Aalto says the port closes soon.', 'Aalto says that the port may close soon.', /"may"/],
    ['The port hid the theft.', 'The port hid the alleged theft.', /"alleged"/],
  ])('faults "%s" beside "%s"', (text, statement, why) => {
    expect(check(text, statement)).toMatch(why);
  });
});
