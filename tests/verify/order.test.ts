import { describe, expect, it } from 'vitest';
import { orderIsKept, partsFitWholes } from '../../src/verify/order.ts';
import { aCited, aDraftStatement } from '../support/builders.ts';

describe('orderIsKept', () => {
  const check = (text: string, statement: string) =>
    orderIsKept(aDraftStatement({ text }), [aCited(statement)]);

  it.each([
    ['Nine of the six men', 'Six of the nine men'],
    ['It grew in 2024 after 2025.', 'It grew in 2025 after 2024.'],
    ['Nine of the 6 men', 'Six of the 9 men'],
  ])('faults "%s" beside "%s"', (draft, statement) => {
    expect(check(draft, statement)).toMatch(/another order/);
  });

  it.each([
    ['Six of the 9 men', 'Six of the nine men'],
    ['Of nine men, six', 'Six of the nine men'],
    ['It grew in 2025.', 'It grew in November 2025.'],
  ])('passes "%s" beside "%s"', (draft, statement) => {
    expect(check(draft, statement)).toBeUndefined();
  });
});

describe('partsFitWholes', () => {
  const check = (text: string) => partsFitWholes(aDraftStatement({ text }), []);

  it('faults a part that is more than its whole', () => {
    expect(check('It did 47 of the 38 tasks.')).toBe('"47" is more than what it is of');
  });

  it.each(['It did 38 of the 47 tasks.', 'The rate per 100,000 of 3 is low.'])('passes "%s"', (text) => {
    expect(check(text)).toBeUndefined();
  });
});
