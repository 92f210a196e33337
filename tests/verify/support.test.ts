import { describe, expect, it } from 'vitest';
import { citationFits } from '../../src/verify/support.ts';
import { aDraftStatement, aSource, aStatement } from '../support/builders.ts';

describe('citationFits', () => {
  const counted = aStatement({
    text: 'The port of Selmaa counted ferries at the northern quay every night.',
  });
  const planned = aStatement({ text: 'The port of Selmaa wants a loan from the bank for new cranes.' });
  const source = aSource({ statements: [counted, planned] });
  const check = (text: string, statement = counted) =>
    citationFits(aDraftStatement({ text }), [{ statement, source }]);

  it('passes what says the same in other words', () => {
    expect(check('Every night, ferries were counted at the northern quay of Selmaa.')).toBeUndefined();
  });

  it('faults what stands in another statement of the source', () => {
    expect(check('Selmaa wants a bank loan for new cranes, the port of Selmaa says.')).toMatch(
      /another statement of the source|something else/,
    );
  });

  it('faults what the statement does not speak of', () => {
    expect(check('The weather turned cold and snow blocked roads inland.')).toBe(
      'what it cites says something else',
    );
  });

  it('faults a part that is added to what is cited', () => {
    const added = ', and heavy storms destroyed many wooden fishing huts inland';

    expect(check(`${counted.text.replace('.', '')}${added}.`)).toMatch(
      /heavy storms .* is not in what it cites$/,
    );
  });
});
