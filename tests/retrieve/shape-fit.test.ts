import { describe, expect, it } from 'vitest';
import type { Standing, Wanted } from '../../src/domain.ts';
import { shapeFit } from '../../src/retrieve/shape-fit.ts';
import { aStatement } from '../support/builders.ts';

const claim: Standing = { kind: 'claim', by: 'Ministry of Shipping' };
const fact: Standing = { kind: 'fact' };

function fitOf(wanted: Wanted, standalone: string, text: string, standing: Standing = fact): number {
  return shapeFit(aStatement({ text, standing }), { wanted, standalone });
}

describe('shapeFit', () => {
  it.each([
    ['How many ferries were counted?', 'The port counted 412 ferries in June.', 1],
    ['How many ferries were counted?', 'The port counted 90 buses in June.', -0.2],
    ['How many children were counted?', 'The port counted 90 girls in June.', 0.6],
    ['How many ferries were counted?', 'The port counted the ferries in June.', -1],
    ['What share of ferries was late?', 'The port found 12 per cent of ferries late.', 0.5],
    ['What share of ferries was late?', 'The port counted 412 ferries.', -1],
    ['How long was the sentence?', 'The court set a sentence of three years in prison.', 0.5],
    ['How long was the sentence?', 'The court heard 40 witnesses.', -1],
  ])('to "%s" it rates "%s" as %d', (question, text, expected) => {
    expect(fitOf('figure', question, text)).toBe(expected);
  });

  it('wants a year of a statement where a date is asked for', () => {
    expect(fitOf('date', 'When?', 'The limit began on 2 May 2024.')).toBe(1);
    expect(fitOf('date', 'When?', 'The limit began in spring.')).toBe(-1);
  });

  it('wants somebody who acts or speaks where a person or party is asked for', () => {
    expect(fitOf('who', 'Who?', 'The inquiry was led by a judge.')).toBe(1);
    expect(fitOf('who', 'Who?', 'The limit is too weak.', claim)).toBe(1);
    expect(fitOf('who', 'Who?', 'The limit is in force.')).toBe(0);
  });

  it('wants a claim where a position is asked for, and a reason where one is', () => {
    expect(fitOf('position', 'What do they say?', 'The limit helps.', claim)).toBe(1);
    expect(fitOf('position', 'What do they say?', 'The limit is in force.')).toBe(0);
    expect(fitOf('reason', 'Why?', 'The limit was set because of noise.')).toBe(1);
    expect(fitOf('reason', 'Why?', 'The limit was set in May.')).toBe(0);
  });

  it.each<Wanted>(['comparison', 'overview', 'yes-no', 'fact'])('takes any shape for %s', (wanted) => {
    expect(fitOf(wanted, 'What is known?', 'The port counted 412 ferries because of 3 laws.')).toBe(0);
  });
});
