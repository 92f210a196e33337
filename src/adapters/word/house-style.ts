import { AlignmentType, BorderStyle, LevelFormat } from 'docx';

const ink = '1B3A57';
const grey = '595959';
export const band = 'E8EDF2';
export const line = { style: BorderStyle.SINGLE, size: 4, color: 'BFC8D0' } as const;
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const bullets = bulletsAt('points', 300);
export const inCells = bulletsAt('points-in-cells', 200);

function bulletsAt(reference: string, left: number) {
  const style = { paragraph: { indent: { left, hanging: Math.min(220, left - 20) } } };
  return {
    reference,
    levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style }],
  };
}

/** `size` of the text, in half points. */
export function styles(size: number) {
  const font = 'Calibri';
  const style = (id: string, name: string, run: object, spacing: object) => ({
    id,
    name,
    basedOn: 'Normal',
    run,
    paragraph: { spacing },
  });
  return {
    default: {
      document: {
        run: { font, size, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 40, line: 245 } },
      },
      title: { run: { font, size: 34, bold: true, color: ink }, paragraph: { spacing: { after: 20 } } },
      heading1: {
        run: { font, size: size + 5, bold: true, color: ink },
        paragraph: { spacing: { before: 130, after: 40 } },
      },
      heading2: {
        run: { font, size, bold: true, color: '000000' },
        paragraph: { spacing: { before: 70, after: 30 } },
      },
      hyperlink: { run: { color: '1155CC', underline: {} } },
      footnoteText: { run: { font, size: 14, color: grey }, paragraph: { spacing: { after: 0, line: 190 } } },
    },
    paragraphStyles: [
      style('AsOf', 'As of', { size: 17, color: grey }, { after: 60 }),
      style('TableHead', 'Table head', { bold: true, color: ink }, { after: 0 }),
      style('TableText', 'Table text', {}, { after: 20, line: 240 }),
      style('AfterTable', 'After table', { size: 4 }, { after: 0, line: 60 }),
      style('Small', 'Small print', { size: 16, color: grey }, { after: 0 }),
    ],
  };
}
