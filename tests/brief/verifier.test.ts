import { describe, expect, it } from 'vitest';
import { createVerifier } from '../../src/brief/verifier.ts';
import { aSource, aStatement } from '../support/builders.ts';

const statement = aStatement({
  text: 'The port counted 655 night ferries in 2023.',
  standing: { kind: 'fact' },
});
const known = new Map([[statement.id, { statement, source: aSource({ statements: [statement] }) }]]);
const draft = {
  text: statement.text,
  part: 'established',
  standing: statement.standing,
  statementIds: [statement.id],
} as const;

describe('createVerifier', () => {
  it('gives what holds with what it cites, as often as it is asked', () => {
    const verified = createVerifier(known);

    expect(verified(draft)).toMatchObject({ text: draft.text, citations: [{ statementId: statement.id }] });
    expect(verified(draft)).toBe(verified(draft));
  });

  it('lets nothing through that the checks refuse, whatever it let through before', () => {
    const verified = createVerifier(known);
    verified(draft);

    expect(verified({ ...draft, text: 'The port counted 755 night ferries in 2023.' })).toBeUndefined();
    expect(verified({ ...draft, statementIds: ['nowhere#1'] })).toBeUndefined();
    expect(verified({ ...draft, part: 'bottom-line' })?.part).toBe('bottom-line');
  });
});
