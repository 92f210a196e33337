import { parse } from 'yaml';
import { z } from 'zod';
import { type Topic, voices } from '../domain.ts';
import { BotError, messageOf } from '../errors.ts';

const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: z.string().trim().min(1),
    definition: z.string().trim().min(1),
    contested: z.boolean(),
    voices: z.array(z.enum(voices)),
    names: z.array(z.string().trim().min(2)).default([]),
    variants: z.array(
      z.strictObject({
        term: z.string().trim().min(2),
        used_by: z.string().trim().min(1),
        loaded: z.boolean().default(false),
      }),
    ),
  }),
);

/** The topic cards of `topics.yml`; throws a BotError that names the file and the field at fault. */
export function parseTopics(file: string, text: string): Topic[] {
  const invalid = (what: string, cause?: unknown) =>
    new BotError(`${file}: ${what}; see corpus/README.md`, { code: 'corpus-invalid', cause });
  let data: unknown;
  try {
    data = parse(text, { logLevel: 'error' });
  } catch (error) {
    throw invalid(`is no valid YAML: ${messageOf(error).split('\n')[0]}`, error);
  }
  const parsed = schema.safeParse(data ?? []);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is not a list of topics'}`);
  }
  const topics = parsed.data.map(({ variants, ...topic }) => ({
    ...topic,
    variants: variants.map(({ term, used_by: usedBy, loaded }) => ({ term, usedBy, loaded })),
  }));
  const twice = topics.find((topic, index) => topics.findIndex(({ id }) => id === topic.id) !== index);
  if (twice) throw invalid(`topic "${twice.id}" stands there twice`);
  return topics;
}
