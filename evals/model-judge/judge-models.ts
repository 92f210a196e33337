import { z } from 'zod';
import { BotError } from '../../src/errors.ts';

const environment = z.object({
  EVAL_JUDGE_1_URL: z.url({ protocol: /^https?$/ }),
  EVAL_JUDGE_1_MODEL: z.string().min(1),
  EVAL_JUDGE_1_KEY: z.string().default(''),
  EVAL_JUDGE_2_URL: z.url({ protocol: /^https?$/ }),
  EVAL_JUDGE_2_MODEL: z.string().min(1),
  EVAL_JUDGE_2_KEY: z.string().default(''),
});

/** A model that judges, behind any OpenAI-compatible endpoint. */
export type JudgeModel = { readonly model: string; readonly baseUrl: string; readonly apiKey: string };

/** The two judges of the settings: two, of two vendors, so that what they share is not one vendor's taste. */
export function judgeModels(
  env: Readonly<Record<string, string | undefined>> = process.env,
): [JudgeModel, JudgeModel] {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BotError(
      `--judge needs two models: ${issue?.path.join('.')} is not set or no address; set EVAL_JUDGE_1_URL, EVAL_JUDGE_1_MODEL, EVAL_JUDGE_1_KEY and the same with 2`,
      { code: 'bad-config' },
    );
  }
  const { data } = parsed;
  const first = {
    model: data.EVAL_JUDGE_1_MODEL,
    baseUrl: data.EVAL_JUDGE_1_URL,
    apiKey: data.EVAL_JUDGE_1_KEY,
  };
  const second = {
    model: data.EVAL_JUDGE_2_MODEL,
    baseUrl: data.EVAL_JUDGE_2_URL,
    apiKey: data.EVAL_JUDGE_2_KEY,
  };
  if (first.baseUrl === second.baseUrl && first.model === second.model)
    throw new BotError('--judge needs two models: EVAL_JUDGE_1 and EVAL_JUDGE_2 are the same', {
      code: 'bad-config',
    });
  return [first, second];
}
