import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Acronym, Corpus, Dossier, Source, Topic, Voice } from '../domain.ts';
import { BotError, messageOf, systemCodeOf } from '../errors.ts';
import { readAcronyms } from './acronyms.ts';
import { readClaimants, withVoices } from './claimants.ts';
import { sourceFiles } from './corpus-files.ts';
import { type PlacedDossier, readDossiers } from './dossiers.ts';
import { type PlacedWording, readEveryday } from './everyday.ts';
import { type Fault, faultLine } from './fault.ts';
import { readNames } from './names.ts';
import { type Questions, readQuestions, withQuestions } from './questions.ts';
import { type ParsedSource, parseSource } from './source-file.ts';
import { readTimeline, type Timeline } from './timeline.ts';
import { readTogether, type Together } from './together.ts';
import { parseTopics } from './topics.ts';

export type CorpusFiles = {
  readonly folder: string;
  readonly parsed: readonly (ParsedSource & { readonly file: string; readonly text: string })[];
  readonly topics: readonly Topic[];
  /** Capitalised names that the statements may hold, from `names.yml`. */
  readonly names: ReadonlySet<string>;
  /** The voice of each party that makes claims, from `claimants.yml`. */
  readonly claimants: ReadonlyMap<string, Voice>;
  readonly timeline: Timeline;
  readonly together: Together;
  readonly questions: Questions;
  /** What the corpus is known not to answer, by the source or dossier that it comes near to. */
  readonly gaps: Questions;
  readonly dossiers: readonly PlacedDossier[];
  readonly acronyms: readonly Acronym[];
  readonly everyday: readonly PlacedWording[];
};

/**
 * A corpus folder, ready to answer from. Throws a BotError when the folder is missing, holds no source, or a file
 * cannot be read; the message names the first fault by file and line.
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const {
    parsed,
    topics,
    claimants,
    questions,
    gaps: placed,
    dossiers,
    acronyms,
    everyday,
  } = await readCorpusFiles(folder);
  const faults = [...parsed.flatMap(({ faults }) => faults), ...duplicateIds(parsed)];
  const [first] = faults;
  if (first) {
    const more =
      faults.length > 1 ? ` (and ${faults.length - 1} more: npm run corpus -- lint --corpus ${folder})` : '';
    throw new BotError(`${path.join(folder, faultLine(first))}${more}`, { code: 'corpus-invalid' });
  }
  const sources = parsed
    .flatMap(({ source }) => (source ? [withQuestions(withVoices(source, claimants), questions)] : []))
    .sort((one, other) => one.id.localeCompare(other.id));
  const gaps = [...placed.values()].flatMap((gap) => gap.questions);
  const version = versionOf(sources, topics, dossiers, { acronyms, everyday, gaps });
  return { folder, sources, topics, dossiers, acronyms, everyday, gaps, version };
}

/** Every file of a corpus folder, read and parsed, faults and all; what lint works on. */
export async function readCorpusFiles(folder: string): Promise<CorpusFiles> {
  const files = await sourceFiles(folder);
  const parsed = await Promise.all(
    files.map(async (file) => {
      const text = await readText(file);
      const relative = path.relative(folder, file);
      return { ...parseSource(relative, text), file: relative, text };
    }),
  );
  return {
    folder,
    parsed,
    topics: await readTopics(folder),
    names: await readNames(folder),
    claimants: await readClaimants(folder),
    timeline: await readTimeline(folder),
    together: await readTogether(folder),
    questions: await readQuestions(folder, 'questions'),
    gaps: await readQuestions(folder, 'gaps'),
    dossiers: await readDossiers(folder),
    acronyms: await readAcronyms(folder),
    everyday: await readEveryday(folder),
  };
}

/** Faults for source ids that two files share. */
export function duplicateIds(parsed: readonly ParsedSource[]): Fault[] {
  const owners = new Map<string, Source>();
  const faults: Fault[] = [];
  for (const { source } of parsed) {
    if (!source) continue;
    const owner = owners.get(source.id);
    if (owner) {
      const message = `the id "${source.id}" belongs to ${owner.file} already; give each source its own`;
      faults.push({ file: source.file, line: 2, rule: 'source-id', message });
    } else owners.set(source.id, source);
  }
  return faults;
}

async function readTopics(folder: string): Promise<Topic[]> {
  const file = path.join(folder, 'topics.yml');
  try {
    return parseTopics(file, await readFile(file, 'utf8'));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BotError(`${file} cannot be read: ${messageOf(error)}`, {
      code: 'corpus-invalid',
      cause: error,
    });
  }
}

function versionOf(
  sources: readonly Source[],
  topics: readonly Topic[],
  dossiers: readonly Dossier[],
  { acronyms, everyday, gaps }: Pick<Corpus, 'acronyms' | 'everyday' | 'gaps'>,
): string {
  const hash = createHash('sha256');
  for (const { file: _file, ...source } of sources) {
    const statements = source.statements.map(({ line: _line, ...statement }) => statement);
    hash.update(JSON.stringify({ ...source, statements }));
  }
  hash.update(JSON.stringify(topics));
  for (const { id, about, questions, statements } of dossiers)
    hash.update(JSON.stringify({ id, about, questions, statements }));
  if (acronyms.length > 0) hash.update(JSON.stringify(acronyms));
  if (everyday.length > 0)
    hash.update(JSON.stringify(everyday.map(({ said, formal }) => ({ said, formal }))));
  if (gaps.length > 0) hash.update(JSON.stringify(gaps));
  return hash.digest('hex').slice(0, 12);
}
