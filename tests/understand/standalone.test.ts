import { describe, expect, it } from 'vitest';
import { isInDoubt, standalone } from '../../src/understand/standalone.ts';

const asked = 'How many night ferries were counted in Sweden in 2024?';

describe('standalone', () => {
  it('leaves a question without a thread as it is', () => {
    expect(standalone('And in Norway?', [])).toBe('And in Norway?');
  });

  it.each([
    'Which embassies received the instruction of November 2025?',
    'How many ferries did the port of Selmaa count in 2023?',
  ])('leaves "%s" as it is, though it has a thread', (question) => {
    expect(standalone(question, [asked])).toBe(question);
  });

  it.each([
    ['Why?', `Why? (${asked})`],
    ['says who?', `says who? (${asked})`],
    ['Who said that?', `Who said that? (${asked})`],
    ['And in 2023?', `in 2023? (${asked})`],
    ['What about night buses?', `night buses? (${asked})`],
  ])('completes "%s" with the question before', (question, complete) => {
    expect(standalone(question, [asked])).toBe(complete);
  });

  it('puts a country that a follow-up names in place of the one named before', () => {
    const complete = standalone('And in Norway?', [asked]);

    expect(complete).toMatch(/^How many night ferries were counted/);
    expect(complete).toMatch(/2024 in Norway\?$/);
    expect(complete).not.toContain('Sweden');
  });

  it.each([
    ['ok and the same for Oxnes?', 'Oxnes'],
    ['And Oxnes?', 'Oxnes'],
    ['What about Aino Berg', 'Aino Berg'],
    ['but what about the same in Old Varn.', 'Old Varn'],
  ])('puts the name of "%s" in place of the only one named before', (question, name) => {
    expect(standalone(question, ['How many ferries were counted at Selmaa?'])).toBe(
      `How many ferries were counted at ${name}?`,
    );
    expect(isInDoubt(question, ['How many ferries were counted at Selmaa?'])).toBe(false);
  });

  it.each([
    ['And Oxnes?', 'How many ferries went from Selmaa to Varn?'],
    ['And Oxnes?', 'How many ferries were counted?'],
    ['And Oxnes or Varn?', 'How many ferries were counted at Selmaa?'],
    ['And Oxnes in 2023?', 'How many ferries were counted at Selmaa?'],
    ['But Why?', 'How many ferries were counted at Selmaa?'],
    ['And Norway?', 'How many ferries were counted at Selmaa?'],
  ])('lets "%s" take no name’s place in "%s"', (question, previous) => {
    expect(standalone(question, [previous])).toMatch(/^\S.*\? \(.*\)$/);
    expect(standalone(question, [previous])).toContain(`(${previous})`);
  });

  it('keeps the country of a question whose name is another', () => {
    expect(standalone('And the same for Oxnes?', ['How many ferries of Selmaa went to Sweden?'])).toBe(
      'How many ferries of Oxnes went to Sweden?',
    );
    expect(standalone('And in Norway?', ['How many ferries of Selmaa went to Sweden?'])).toBe(
      'How many ferries of Selmaa went to in Norway?',
    );
  });

  it('adds a country where none was named', () => {
    expect(standalone('And in Norway?', ['How many night ferries were counted?'])).toBe(
      'in Norway? (How many night ferries were counted?)',
    );
  });

  it('goes back through follow-ups to the last complete question', () => {
    const complete = standalone('And in Finland?', ['How loud are ships?', asked, 'And in Norway?']);

    expect(complete).toMatch(/^How many night ferries .* in Finland\?$/);
    expect(complete).not.toMatch(/Sweden|Norway|loud/);
  });
});
