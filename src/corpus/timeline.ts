import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Statement, Topic } from '../domain.ts';
import { systemCodeOf } from '../errors.ts';
import { datesIn } from '../text/dates.ts';
import type { Fault } from './fault.ts';
import { dataOf } from './yaml-data.ts';

/** A dated event, shown by statements of the corpus. */
export type TimelineEvent = {
  /** ISO 8601, as exact as its statements say. */
  readonly date: string;
  readonly event: string;
  /** What it is called in a chart. */
  readonly label?: string | undefined;
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  /** Ids of the statements that show it. */
  readonly statements: readonly string[];
  /** Line of `timeline.yml`, from 1. */
  readonly line: number;
};

export type Timeline = { readonly events: readonly TimelineEvent[]; readonly faults: readonly Fault[] };

const file = 'timeline.yml';
const schema = z.strictObject({
  date: z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is no date such as 2025, 2025-06 or 2025-06-16'),
  ),
  event: z.string().trim().min(1),
  label: z.string().trim().min(1).max(48).optional(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
  topics: z.array(z.string()).min(1),
  statements: z.array(z.string()).min(1),
});

/** The timeline of a corpus folder, empty when it has none, with the faults of entries that cannot be read. */
export async function readTimeline(folder: string): Promise<Timeline> {
  try {
    return parseTimeline(await readFile(path.join(folder, file), 'utf8'));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return { events: [], faults: [] };
    throw error;
  }
}

/** Reads the text of a timeline; never throws. */
export function parseTimeline(text: string): Timeline {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', logLevel: 'error' });
  const fault = (line: number, message: string): Fault => ({ file, line, rule: 'timeline', message });
  const [broken] = document.errors;
  if (broken)
    return { events: [], faults: [fault(lines.linePos(broken.pos[0]).line, 'is no valid YAML; mend it')] };
  const list = z.array(z.unknown()).safeParse(dataOf(document) ?? []);
  if (!list.success) return { events: [], faults: [fault(1, 'is no list of events; see corpus/README.md')] };

  const starts = [...text.matchAll(/^- /gm)].map((match) => lines.linePos(match.index).line);
  const events: TimelineEvent[] = [];
  const faults: Fault[] = [];
  list.data.forEach((entry, index) => {
    const line = starts[index] ?? 1;
    const parsed = schema.safeParse(entry);
    if (parsed.success) events.push({ ...parsed.data, line });
    else
      faults.push(
        fault(line, `${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`),
      );
  });
  return { events, faults };
}

/** What is wrong with a timeline beside its corpus: unknown ids, a date that its statements do not give, the order. */
export function checkTimeline(
  { events, faults }: Timeline,
  corpus: { readonly statements: ReadonlyMap<string, Statement>; readonly topics: readonly Topic[] },
): Fault[] {
  const found = events.flatMap((event, index) =>
    [...messagesOf(event, corpus), ...outOfOrder(event, events[index - 1])].map(
      (message): Fault => ({ file, line: event.line, rule: 'timeline', message }),
    ),
  );
  return [...faults, ...found];
}

function messagesOf(event: TimelineEvent, corpus: Parameters<typeof checkTimeline>[1]): string[] {
  const unknownTopic = event.topics.find((id) => !corpus.topics.some((topic) => topic.id === id));
  const topic = unknownTopic === undefined ? [] : [`the topic "${unknownTopic}" is not in topics.yml`];
  const shown = event.statements.flatMap((id) => {
    const statement = corpus.statements.get(id);
    if (!statement) return [`the statement ${id} is not in the corpus; its text may have changed`];
    return givesDate(statement.text, event.date) ? [] : [`${id} does not give the date ${event.date}`];
  });
  return [...topic, ...shown];
}

function givesDate(text: string, date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  const mentions = datesIn(text);
  if (!mentions.some((mention) => mention.year === year)) return false;
  if (month === undefined) return true;
  return mentions.some(
    (mention) =>
      mention.month === month &&
      (mention.year === year || mention.year === undefined) &&
      (day === undefined || mention.day === day),
  );
}

function outOfOrder(event: TimelineEvent, before: TimelineEvent | undefined): string[] {
  return before !== undefined &&
    event.date.slice(0, before.date.length) < before.date.slice(0, event.date.length)
    ? [`stands after ${before.date}; put the events in order of date`]
    : [];
}
