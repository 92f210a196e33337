import { describe, expect, it } from 'vitest';
import { asOf, newest } from '../../src/brief/as-of.ts';
import { aSource } from '../support/builders.ts';

const source = (id: string, published: string | undefined) => ({ ...aSource({ id }), published });
const shown = (sourceId: string, text: string) => ({
  text,
  part: 'established' as const,
  standing: { kind: 'fact' as const },
  citations: [{ n: 1, statementId: `${sourceId}#1`, sourceId, quote: text }],
});

describe('newest', () => {
  it('takes a month for its end', () => {
    expect(newest([source('a', '2026-05-15'), source('b', '2026-05')])).toBe('2026-05');
  });
});

describe('asOf', () => {
  const today = '2026-11-23';
  const cited = [source('day', '2026-03-04'), source('year', '2026')];
  const of = (text: string, dates: readonly string[] = []) =>
    asOf(cited, { statements: [shown('year', text)], dates }, today);

  it('lies with the day that a source of a mere year speaks of', () => {
    expect(of('The states adopted the declaration of 15 May 2026.')).toBe('2026-05-15');
    expect(of('The harbour planned a verdict for 1 December 2026.')).toBe('2026-03-04');
  });

  it('never lies before a date shown', () => {
    expect(of('The harbour was closed.', ['2026-06-24'])).toBe('2026-06-24');
  });
});
