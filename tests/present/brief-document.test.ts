import { afterAll, describe, expect, it } from 'vitest';
import { toDocumentParts } from '../../src/present/brief-document.ts';
import { briefHeadings } from '../../src/present/brief-wording.ts';
import { openSmallBriefer } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const brief = await openSmallBriefer(await temporaryFolder(afterAll));

describe('toDocumentParts', () => {
  it('has no heading for questions where a full page left them to the long form', async () => {
    const made = await brief('finland');
    const [column] = made.kind === 'briefing' ? made.columns : [];
    const [statement] = column?.bottomLine ?? [];
    if (made.kind !== 'briefing' || column === undefined || statement === undefined)
      throw new Error('no briefing');
    const headed = (questions: typeof column.questions) =>
      JSON.stringify(toDocumentParts({ ...made, columns: [{ ...column, questions }] }));

    expect(headed([])).not.toContain(briefHeadings.questions);
    expect(headed([{ question: 'How loud is it?', statements: [statement] }])).toContain(
      briefHeadings.questions,
    );
  });
});
