import { describe, expect, it } from 'vitest';
import { statementId } from '../../src/corpus/statement-id.ts';

describe('statementId', () => {
  it('is the id of the source and eight digits that stay the same from run to run', () => {
    expect(statementId('fi-selmaa-2024', 'The port is loud.')).toBe('fi-selmaa-2024#46be8112');
  });

  it('changes with one letter of the text', () => {
    expect(statementId('a', 'The port is loud.')).not.toBe(statementId('a', 'The port is loud!'));
  });

  it('is the same for both ways to write an accented letter', () => {
    expect(statementId('a', 'Skellefte\u00e5')).toBe(statementId('a', 'Skelleftea\u030a'));
  });
});
