import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { EverydayWording } from '../domain.ts';
import { BotError, systemCodeOf } from '../errors.ts';
import { fold, stopWords, terms, words } from '../text/words.ts';
import { type Fault, faultLine } from './fault.ts';
import { dataOf } from './yaml-data.ts';

/** An everyday wording with the line of `everyday.yml` that its group begins on. */
export type PlacedWording = EverydayWording & { readonly line: number };

const file = 'everyday.yml';
const wordings = z.string().trim().min(2);
const schema = z.record(
  wordings,
  z.union([wordings.transform((line) => line.split(',')), z.array(wordings)]),
);
const format = 'is no group such as "words of the corpus: wording, wording"';

/** What people say in place of the words of a corpus, from its `everyday.yml`; none where it has no such file. */
export async function readEveryday(folder: string): Promise<PlacedWording[]> {
  try {
    return parseEveryday(await readFile(path.join(folder, file), 'utf8'));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Reads the text of such a file; throws a BotError that names the line at fault. */
export function parseEveryday(text: string): PlacedWording[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' });
  const lineOf = new Map(
    (isMap(document.contents) ? document.contents.items : []).flatMap(({ key }) =>
      isScalar(key) && key.range ? [[String(key.value), lines.linePos(key.range[0]).line]] : [],
    ),
  );
  const invalid = (line: number, message: string, cause?: unknown) =>
    new BotError(faultLine({ file, line, rule: 'everyday', message }), { code: 'corpus-invalid', cause });
  const [broken] = document.errors;
  if (broken) {
    const [what = ''] = broken.message.split(/ at line |\n/);
    throw invalid(lines.linePos(broken.pos[0]).line, `is no valid YAML: ${what}`, broken);
  }
  const groups = schema.safeParse(dataOf(document) ?? {});
  if (!groups.success) {
    const [key = ''] = groups.error.issues[0]?.path ?? [];
    throw invalid(lineOf.get(String(key)) ?? 1, format, groups.error);
  }
  return Object.entries(groups.data).flatMap(([formal, said]) =>
    said
      .map((one) => ({ said: one.trim(), formal, line: lineOf.get(formal) ?? 1 }))
      .filter((one) => one.said !== ''),
  );
}

/** Groups in words that no statement has, which lead a search nowhere, and wordings that nothing can fit. */
export function checkEveryday(wordings: readonly PlacedWording[], statements: readonly string[]): Fault[] {
  const used = new Set(statements.flatMap(terms));
  const fault = (line: number, message: string): Fault => ({ file, line, rule: 'everyday', message });
  const groups = new Map(wordings.map(({ formal, line }) => [formal, line]));
  return [
    ...[...groups]
      .filter(([formal]) => !terms(formal).some((term) => used.has(term)))
      .map(([formal, line]) =>
        fault(line, `no statement has a word of "${formal}"; say it as statements do, or delete the line`),
      ),
    ...wordings
      .filter(({ said }) => /^…|…$/.test(said) || words(said).length === 0)
      .map(({ said, line }) => fault(line, `"${said}" fits nothing: "…" stands between two words`)),
    ...wordings
      .filter(({ said }) => stopWords.has(fold(said)))
      .map(({ said, line }) =>
        fault(line, `"${said}" is never searched, for any text may hold it; delete it`),
      ),
  ];
}
