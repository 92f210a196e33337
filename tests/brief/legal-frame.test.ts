import { describe, expect, it } from 'vitest';
import { rulesFirst } from '../../src/brief/legal-frame.ts';
import { aWeighed } from '../support/weighed.ts';

const held = (text: string) => aWeighed({ sourceId: text, text, standing: { kind: 'fact' }, voice: 'court' });
const weightOf = (text: string, disputes: Parameters<typeof rulesFirst>[1] = []) =>
  rulesFirst(held(text), disputes).weight;

describe('rulesFirst', () => {
  const quays = 'The court held that captains must report night ferries at quays.';
  const fees = 'The court held that sailors must pay the fee of barges.';

  it('puts first the rule that the disputes turn on', () => {
    const dispute = aWeighed({
      sourceId: 'port',
      text: 'Sailors call the fee of barges a tax, the port calls it a price.',
      standing: { kind: 'contested', with: ['town'] },
    });

    expect(weightOf(fees)).toBeCloseTo(weightOf(quays));
    expect(weightOf(fees, [dispute])).toBeGreaterThan(weightOf(quays, [dispute]));
  });

  it('puts what a court found of one accused after every rule', () => {
    expect(weightOf('The court held that the captain was not criminally responsible.')).toBeLessThan(
      weightOf('The rules on quays cover barges.') + 0.8,
    );
    expect(weightOf('The court held that the captain was not criminally responsible.')).toBeLessThan(
      weightOf(quays),
    );
  });

  it('puts the test that governs before an example of it', () => {
    const example = 'The court held that a stolen barge can be a grave offence that bars sailors.';
    const test = 'Banning a sailor requires a grave offence and a danger to the quays.';

    expect(weightOf(test)).toBeGreaterThan(weightOf(example));
  });

  it('puts a judgment under a rule that is gone after one under a rule in force', () => {
    const old = held(fees);
    const gone = held('The judgment on barges rested on a rule abolished in 2022.');
    const source = { ...old.source, statements: [old.statement, gone.statement] };
    const inForce = { ...old.source, statements: [old.statement, held(quays).statement] };

    expect(rulesFirst({ ...old, source }, []).weight).toBeLessThan(
      rulesFirst({ ...old, source: inForce }, []).weight,
    );
  });
});
