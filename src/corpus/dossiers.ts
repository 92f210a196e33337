import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dossier } from '../domain.ts';
import { BotError } from '../errors.ts';
import { textFiles } from './corpus-files.ts';
import { type Fault, faultLine } from './fault.ts';

/** A dossier with the place where it stands. */
export type PlacedDossier = Dossier & { readonly file: string; readonly line: number };

/** Statements of one dossier: fewer are no list, more are no answer. */
const size = { least: 2, most: 12 };
/** Wordings that a dossier must be found by. */
const leastQuestions = 4;

/**
 * The dossiers of a corpus, from the files `dossiers/*.txt`; empty when there is none. A dossier opens with its id, a
 * colon and what it is about; under it stand its questions, each after `?`, and the ids of its statements, each after a
 * hyphen, the most important first; `#` after a blank opens a comment.
 */
export async function readDossiers(folder: string): Promise<PlacedDossier[]> {
  const files = await textFiles(folder, 'dossiers');
  const read = files.map(async (file) =>
    parseDossiers(path.relative(folder, file), await readFile(file, 'utf8')),
  );
  return (await Promise.all(read)).flat();
}

/** Reads one file of dossiers; throws a BotError that names the line at fault. */
export function parseDossiers(file: string, text: string): PlacedDossier[] {
  const found: (PlacedDossier & { questions: string[]; statements: string[] })[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    const [sign = '', rest = ''] = [line[0], line.slice(1).trim()];
    const open = found.at(-1);
    const head = /^([a-z0-9]+(?:-[a-z0-9]+)*): (\S.*)$/.exec(line);
    if (line === '') return;
    if (sign === '?' && open && rest !== '') open.questions.push(rest);
    else if (sign === '-' && open && rest !== '') open.statements.push(rest);
    else if (head?.[1] !== undefined && head[2] !== undefined)
      found.push({ id: head[1], about: head[2], questions: [], statements: [], file, line: index + 1 });
    else {
      const message =
        'is neither the head of a dossier ("id: what it is about"), a question (?) nor an id (-)';
      throw new BotError(faultLine({ file, line: index + 1, rule: 'dossier', message }), {
        code: 'corpus-invalid',
      });
    }
  });
  return found;
}

/** What is wrong with dossiers: ids that no statement has, lists too short or too long, the same id or question twice. */
export function checkDossiers(
  dossiers: readonly PlacedDossier[],
  known: { has(id: string): boolean },
): Fault[] {
  const ids = new Set<string>();
  const questions = new Set<string>();
  return dossiers.flatMap(({ id, questions: asked, statements, file, line }) => {
    const messages = [
      ...(ids.has(id) ? [`"${id}" stands there twice`] : []),
      ...statements.filter((one) => !known.has(one)).map((one) => `no statement has the id "${one}"`),
      ...(new Set(statements).size < statements.length ? [`"${id}" lists a statement twice`] : []),
      ...(statements.length < size.least || statements.length > size.most
        ? [`"${id}" lists ${statements.length} statements; ${size.least} to ${size.most} make a dossier`]
        : []),
      ...(asked.length < leastQuestions
        ? [`"${id}" has ${asked.length} questions; give it at least ${leastQuestions} wordings`]
        : []),
      ...asked
        .filter((question) => questions.has(question.toLowerCase()))
        .map((question) => `"${question}" stands in two dossiers; one of them answers it`),
    ];
    ids.add(id);
    for (const question of asked) questions.add(question.toLowerCase());
    return messages.map((message) => ({ file, line, rule: 'dossier', message }));
  });
}
