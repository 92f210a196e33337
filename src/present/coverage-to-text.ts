import { voiceNames } from './wording.ts';

type Cell = { readonly sources: number; readonly statements: number };
type ByVoice = Readonly<Partial<Record<keyof typeof voiceNames, Cell>>>;

/** What the coverage report needs to be told; `coverageOf` of the corpus gives it. */
export type CoverageReport = {
  readonly version: string;
  readonly total: Cell;
  readonly topics: readonly {
    readonly id: string;
    readonly name: string;
    readonly contested: boolean;
    readonly voices: ByVoice;
    readonly total: Cell;
    readonly missing: readonly (keyof typeof voiceNames)[];
    readonly oldest: string | undefined;
    readonly newest: string | undefined;
  }[];
  readonly countries: readonly { readonly country: string; readonly voices: ByVoice; readonly total: Cell }[];
  readonly standings: Readonly<Record<string, number>>;
  readonly seen: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  readonly newest: string | undefined;
};

/** The coverage report as text, no line over 100 characters. */
export function coverageToText(report: CoverageReport): string {
  const { total, topics, countries, standings, seen } = report;
  const lines = [
    `Corpus ${report.version}: ${total.sources} sources, ${total.statements} statements, newest ${report.newest ?? 'not known'}`,
    `Standing: ${tally(standings)}`,
    `Seen: ${tally(seen)}`,
    '',
    'Topics (statements by voice)',
  ];
  for (const topic of topics) {
    lines.push(
      `  ${topic.id}${topic.contested ? ' (contested)' : ''}: ${topic.total.sources} sources, ${topic.total.statements} statements, ${topic.oldest ?? '?'} to ${topic.newest ?? '?'}`,
    );
    lines.push(...wrapped(shares(topic.voices, topic.total.statements)));
  }
  lines.push('', 'Countries (statements by voice)');
  for (const { country, voices, total: held } of countries) {
    lines.push(`  ${country}: ${held.sources} sources, ${held.statements} statements`);
    lines.push(...wrapped(shares(voices, held.statements)));
  }
  lines.push('', 'Gaps (voices that ought to be heard on a topic and say nothing)');
  const gaps = topics.filter(({ missing }) => missing.length > 0);
  for (const { id, missing } of gaps)
    lines.push(
      ...wrapped(
        missing.map((voice) => voiceNames[voice]),
        `  ${id}: `,
      ),
    );
  if (gaps.length === 0) lines.push('  none');
  return `${lines.join('\n')}\n`;
}

function shares(voices: ByVoice, total: number): string[] {
  return Object.entries(voices)
    .sort(([, one], [, other]) => other.statements - one.statements)
    .map(
      ([voice, { statements }]) =>
        `${voice} ${statements} (${Math.round((100 * statements) / Math.max(1, total))}%)`,
    );
}

function tally(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');
}

const indent = ' '.repeat(6);

function wrapped(parts: readonly string[], opening = indent): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= 100)
      lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(`${last === undefined ? opening : indent}${part}`);
  }
  return lines;
}
