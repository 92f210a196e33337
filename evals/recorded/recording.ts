import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { exchangeSchema } from './exchange.ts';

const schema = z.strictObject({
  /** As the endpoint was asked for it. */
  model: z.string().min(1),
  /** What served it, in words. */
  servedBy: z.string().min(1),
  recorded: z.iso.date(),
  /** Version of the corpus that it was recorded with. */
  corpus: z.string(),
  /** Version of the prompt for wording. */
  prompt: z.string(),
  /** What the model was asked and said, by case. */
  cases: z.record(z.string(), z.array(exchangeSchema)),
});

/** What one model said to the questions of the slice, word for word. */
export type Recording = z.infer<typeof schema>;

const folder = path.join(import.meta.dirname, '..', 'recordings');

/** Every recording of `evals/recordings/`, by file name; throws where one is malformed. */
export async function readRecordings(): Promise<Recording[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const parsed = schema.safeParse(JSON.parse(await readFile(path.join(folder, file), 'utf8')));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      throw new Error(
        `evals/recordings/${file}: ${issue?.path.join('.')}: ${issue?.message}; npm run eval -- --record writes it anew`,
      );
    }),
  );
}

/** Writes a recording, one exchange a line, and gives its file name: that of the model. */
export async function writeRecording({ cases, ...head }: Recording): Promise<string> {
  const file = `${head.model.toLowerCase().replace(/[^a-z0-9.]+/g, '-')}.json`;
  const lines = Object.entries(cases)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([id, exchanges]) =>
        `${JSON.stringify(id)}: [\n${exchanges.map((one) => JSON.stringify(one)).join(',\n')}\n]`,
    );
  const first = Object.entries(head).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  await writeFile(
    path.join(folder, file),
    `{\n${first.join(',\n')},\n"cases": {\n${lines.join(',\n')}\n}\n}\n`,
  );
  return file;
}
