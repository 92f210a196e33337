import type { DraftStatement, Hit, Question, Standing } from '../domain.ts';
import { mask } from '../text/mask.ts';
import { versionOf, wordingPrompt } from '../text/prompts.ts';

/** Changes when a prompt does: a wording is known by it. */
export const promptVersion = versionOf(wordingPrompt);

/** What the reply must look like. */
export const replySchema = {
  type: 'object',
  properties: {
    statements: {
      type: 'array',
      items: {
        type: 'object',
        properties: { cites: { type: 'array', items: { type: 'string' } }, text: { type: 'string' } },
        required: ['cites', 'text'],
        additionalProperties: false,
      },
    },
  },
  required: ['statements'],
  additionalProperties: false,
} as const;

export type Prompt = readonly [
  { readonly role: 'system'; readonly content: string },
  { readonly role: 'user'; readonly content: string },
];

/** Label of the statement at a place of the plan. */
export function labelAt(index: number): string {
  return `s${index + 1}`;
}

/** The request to word a plan: the question in neutral words, so that no framing steers the wording. */
export function promptFor(
  { neutral }: Question,
  plan: readonly DraftStatement[],
  hits: readonly Hit[],
): Prompt {
  const known = new Map(hits.map((hit) => [hit.statement.id, hit]));
  const statements = plan.map((drafted, index) => {
    const hit = known.get(drafted.statementIds[0] ?? '');
    return {
      label: labelAt(index),
      standing: standingWords(drafted.standing),
      voice: hit?.statement.voice,
      published: hit?.source.published,
      statement: drafted.text,
    };
  });
  return say({ question: mask(neutral), statements });
}

/** The request to mend one wording that a check refused. */
export function repairPromptFor(
  drafted: DraftStatement,
  label: string,
  written: string,
  why: string,
): Prompt {
  const statement = { label, standing: standingWords(drafted.standing), statement: drafted.text };
  return say({ statements: [statement], refused: { sentence: written, because: why } });
}

/** JSON keeps what is quoted apart from what is asked. */
function say(data: object): Prompt {
  return [
    { role: 'system', content: wordingPrompt },
    { role: 'user', content: JSON.stringify(data, null, 1) },
  ];
}

function standingWords(standing: Standing): string {
  return standing.kind === 'claim' ? `claim of ${standing.by}` : standing.kind;
}
