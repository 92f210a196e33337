import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../domain.ts';
import { BotError } from '../errors.ts';
import { fold } from '../text/words.ts';
import { textFiles } from './corpus-files.ts';
import { type Fault, faultLine } from './fault.ts';

/** Questions by the id that they stand under, with the place where they stand. */
export type Questions = ReadonlyMap<
  string,
  { readonly file: string; readonly line: number; readonly questions: readonly string[] }
>;

/** In characters: longer is no question that somebody types. */
const longestQuestion = 200;

/**
 * The readers' questions of a corpus by the statement that answers them, from the files `questions/*.txt`, or those that it
 * is known not to answer by the source or dossier that they come near to, from `gaps/*.txt`; empty when there is none. A file
 * holds ids, each on a line of its own, and under it the questions, each after a hyphen; `#` opens a comment.
 */
export async function readQuestions(folder: string, kind: 'questions' | 'gaps'): Promise<Questions> {
  const found = new Map<string, { file: string; line: number; questions: string[] }>();
  for (const whole of await textFiles(folder, kind)) {
    const file = path.relative(folder, whole);
    const fault = (line: number, message: string): BotError => {
      const text = faultLine({ file, line, rule: kind, message });
      return new BotError(`${folder}${path.sep}${text}`, { code: 'corpus-invalid' });
    };
    let open: { file: string; line: number; questions: string[] } | undefined;
    const lines = (await readFile(whole, 'utf8')).split(/\r?\n/);
    lines.forEach((raw, index) => {
      const text = raw.trim();
      if (text === '' || text.startsWith('#')) return;
      if (!text.startsWith('-')) {
        if (found.has(text)) throw fault(index + 1, `"${text}" has questions already; put them together`);
        open = { file, line: index + 1, questions: [] };
        found.set(text, open);
      } else if (!open) throw fault(index + 1, 'a question stands under an id');
      else if (!/^- \S/.test(text)) throw fault(index + 1, 'a question stands after a hyphen and a blank');
      else if (text.length > longestQuestion)
        throw fault(index + 1, `a question has at most ${longestQuestion} characters`);
      else open.questions.push(text.slice(2).trim());
    });
  }
  return found;
}

/** The source with each statement's questions. */
export function withQuestions(source: Source, questions: Questions): Source {
  if (questions.size === 0) return source;
  return {
    ...source,
    statements: source.statements.map((statement) => ({
      ...statement,
      questions: questions.get(statement.id)?.questions ?? statement.questions,
    })),
  };
}

/** Gaps under an id that no source and no dossier has. */
export function staleGaps(gaps: Questions, known: { has(id: string): boolean }): Fault[] {
  return stale(gaps, known, (id) => ({
    rule: 'gaps',
    message: `no source or dossier has the id "${id}"; put its questions under another, or delete them`,
  }));
}

/** Questions of a statement that is not there: its text was changed, and so its id, or it was deleted. */
export function staleQuestions(questions: Questions, known: { has(id: string): boolean }): Fault[] {
  return stale(questions, known, (id) => ({
    rule: 'questions',
    message: `no statement has the id "${id}"; give its questions the new id, or delete them`,
  }));
}

/** What is both a reader's question that a statement answers and one that nothing answers. */
export function answeredGaps(gaps: Questions, questions: Questions): Fault[] {
  const answered = new Set([...questions.values()].flatMap((one) => one.questions.map(fold)));
  return [...gaps.values()].flatMap(({ file, line, questions: listed }) =>
    listed
      .filter((text) => answered.has(fold(text)))
      .map((text) => ({
        file,
        line,
        rule: 'gaps',
        message: `a statement answers "${text}"; delete one of the two`,
      })),
  );
}

function stale(
  questions: Questions,
  known: { has(id: string): boolean },
  faultOf: (id: string) => Pick<Fault, 'rule' | 'message'>,
): Fault[] {
  return [...questions]
    .filter(([id]) => !known.has(id))
    .map(([id, { file, line }]) => ({ file, line, ...faultOf(id) }));
}
