import { z } from 'zod';
import { type Brief, briefForms, briefReasons } from '../briefing.ts';
import { voices } from '../domain.ts';
import { sourceData, statementData, toSourceData } from './answer-parts-data.ts';
import { briefToText } from './brief-to-text.ts';

const statements = z.array(statementData);
const keyDates = z.array(
  z.object({ date: z.string().describe('ISO 8601, as exact as is known'), statement: statementData }),
);

const subject = z.object({
  name: z.string(),
  countries: z.array(z.string()).describe('two-letter codes; empty: wherever it happened'),
  topics: z.array(z.string()).describe('ids of topics; empty: every topic of the country'),
  words: z.string().describe('what was asked for beside the country, put right'),
});

const column = z.object({
  subject,
  bottomLine: statements,
  dates: keyDates,
  figures: z.array(
    z.object({ figure: z.string().describe('copied out of the statement'), statement: statementData }),
  ),
  established: statements,
  positions: z
    .array(z.object({ voice: z.enum(voices), statements }))
    .describe('in one order of voices, whatever the subject'),
  law: statements,
  disputed: statements,
  gaps: z.object({
    absent: z.array(z.enum(voices)).describe('voices due on the contested topics that say nothing'),
    oneParty: z
      .array(z.object({ voice: z.enum(voices), party: z.string() }))
      .describe('voices whose every claim on the subject is of one party or alliance'),
    unnamed: z.array(z.enum(voices)).describe('voices for which only unnamed people speak'),
    unopposed: z.array(z.enum(voices)).describe('voices of whom nobody collected is set against those shown'),
    statements: statements.describe('what the corpus itself says was not found'),
    statementCount: z.int().nonnegative(),
    sourceCount: z.int().nonnegative(),
    newest: z.string().optional(),
    thin: z.boolean(),
  }),
  questions: z.array(z.object({ question: z.string(), statements })),
});

const compared = z.object({
  alike: z
    .array(z.object({ date: z.string(), label: z.string().optional(), statement: statementData }))
    .describe('what happened to all of them'),
  said: statements.describe('what somebody says of all of them, with what answers it'),
  countedAs: z
    .enum(['alike', 'differing', 'unlike'])
    .describe('whether the figures count one thing, and whether they change alike'),
  counted: z
    .array(z.object({ name: z.string(), phrase: z.string(), statement: statementData }))
    .describe('a figure of one kind and year from each, and what it counts in its own words'),
  different: z
    .array(z.object({ name: z.string(), statement: statementData }))
    .describe('how the government of each responded'),
  unlike: z
    .array(z.object({ name: z.string(), counts: z.array(z.string()) }))
    .describe('what the figures on people by origin count, where it differs in kind'),
  onlyIn: z
    .array(z.object({ name: z.string(), voices: z.array(z.enum(voices)) }))
    .describe('voices heard on one of them alone, left to a briefing on it'),
});

const common = {
  id: z.string(),
  asked: z.string(),
  form: z.enum(briefForms),
  sources: z.array(sourceData),
  asOf: z.string().optional(),
  reaches: z.string().optional().describe('date of the newest source of the corpus'),
  corpusVersion: z.string(),
  text: z.string().describe('the whole as plain text'),
  timings: z.object({ totalMs: z.number().nonnegative() }),
};

/** A briefing as data: what `--json` prints, and what the published JSON Schema describes. */
export const briefData = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('briefing'),
      ...common,
      columns: z.array(column).min(1).describe('one subject, or those that are compared'),
      compared: compared.optional().describe('what a comparison opens with'),
    }),
    z.object({
      kind: z.literal('since'),
      ...common,
      subject: subject.optional(),
      since: z.string(),
      dates: keyDates,
      published: z.array(z.object({ source: sourceData.omit({ n: true }), statements })),
      more: z.int().nonnegative().describe('statements of such sources that are not shown'),
    }),
    z.object({
      kind: z.literal('none'),
      ...common,
      reason: z.enum(briefReasons),
      about: z.string().describe('what was not understood or is not covered'),
      instead: z.array(z.string()).describe('what can be asked for'),
    }),
  ])
  .meta({ title: 'Briefing', description: 'One cited briefing of aide-memoire.' });
export type BriefData = z.infer<typeof briefData>;

/** A briefing as data, checked against the schema. */
export function toBriefData(brief: Brief): BriefData {
  return briefData.parse({
    ...brief,
    sources: brief.sources.map(toSourceData),
    text: briefToText(brief),
  });
}

/** The JSON Schema (draft 2020-12) of a briefing. */
export function briefJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(briefData, { io: 'output' }), null, 2)}\n`;
}
