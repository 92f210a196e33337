import { z } from 'zod';
import { BotError, messageOf } from '../errors.ts';

const answered = z.object({ status: z.number() });
const told = z.object({ headers: z.instanceof(Headers) });
const quota = z.object({ code: z.literal('insufficient_quota') });

/** Whether an endpoint understood who asks, and of which model, but does not take what is asked. */
export function isRefusedRequest(error: unknown): boolean {
  const status = statusOf(error);
  return status === 400 || status === 422 || status === 501;
}

/** A vendor's error as one of ours: the setting at fault and the cure, or that it may pass. It never tells the key. */
export function toFailure(
  error: unknown,
  model: string,
  { baseUrl }: { readonly baseUrl: string },
): BotError {
  if (error instanceof BotError) return error;
  const { host } = new URL(baseUrl);
  const status = statusOf(error);
  const failed = (code: 'model-refused' | 'model-unavailable', what: string) =>
    new BotError(what, { code, cause: error, retryAfterMs: retryAfterOf(error) });
  if (status === 401 || status === 403)
    return failed('model-refused', `${host} refused the key (${status}); mend OPENAI_API_KEY`);
  if (status === 404)
    return failed(
      'model-refused',
      `${host} has no model "${model}" there (404); mend the model's name or OPENAI_BASE_URL`,
    );
  if (quota.safeParse(error).success)
    return failed('model-refused', `the quota at ${host} is used up; raise it there`);
  if (isRefusedRequest(error))
    return failed('model-refused', `${host} does not take the request for ${model}: ${firstLine(error)}`);
  return failed(
    'model-unavailable',
    `${model} at ${host} did not answer: ${status ?? firstLine(error)}; ask again later`,
  );
}

/** `Retry-After` in milliseconds: a number of seconds, or a date. */
function retryAfterOf(error: unknown): number | undefined {
  const said = told.safeParse(error).data?.headers.get('retry-after')?.trim();
  if (!said) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function statusOf(error: unknown): number | undefined {
  return answered.safeParse(error).data?.status;
}

function firstLine(error: unknown): string {
  return messageOf(error).split('\n')[0]?.slice(0, 200) ?? '';
}
