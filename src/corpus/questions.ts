import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../domain.ts';
import { BotError } from '../errors.ts';
import { textFiles } from './corpus-files.ts';
import { type Fault, faultLine } from './fault.ts';

/** Readers' questions by the id of the statement that answers them, with the place where they stand. */
export type Questions = ReadonlyMap<
  string,
  { readonly file: string; readonly line: number; readonly questions: readonly string[] }
>;

/** In characters: longer is no question that somebody types. */
const longestQuestion = 200;

/**
 * The readers' questions of a corpus, from the files `questions/*.txt`; empty when there is none. A file holds
 * statement ids, each on a line of its own, and under it the questions, each after a hyphen; `#` opens a comment.
 */
export async function readQuestions(folder: string): Promise<Questions> {
  const found = new Map<string, { file: string; line: number; questions: string[] }>();
  for (const whole of await textFiles(folder, 'questions')) {
    const file = path.relative(folder, whole);
    const fault = (line: number, message: string): BotError => {
      const text = faultLine({ file, line, rule: 'questions', message });
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
      } else if (!open) throw fault(index + 1, 'a question stands under the id of its statement');
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

/** Questions of a statement that is not there: its text was changed, and so its id, or it was deleted. */
export function staleQuestions(questions: Questions, known: { has(id: string): boolean }): Fault[] {
  return [...questions]
    .filter(([id]) => !known.has(id))
    .map(([id, { file, line }]) => ({
      file,
      line,
      rule: 'questions',
      message: `no statement has the id "${id}"; give its questions the new id, or delete them`,
    }));
}
