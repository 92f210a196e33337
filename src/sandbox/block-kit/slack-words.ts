import type { z } from 'zod';

/** What a refused payload gets back, each in Slack's words with a pointer to the place. */
export function slackWords(issues: readonly z.core.$ZodIssue[], root: string, payload: unknown): string[] {
  return issues.map(
    (issue) =>
      `[ERROR] ${inWords(issue, payload)} [json-pointer:${[root, ...issue.path.map(String)].join('/')}]`,
  );
}

function inWords(issue: z.core.$ZodIssue, payload: unknown): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters`
        : `no more than ${issue.maximum} items allowed`;
    case 'too_small':
      return issue.origin === 'string'
        ? `must be more than ${Number(issue.minimum) - 1} characters`
        : `no fewer than ${issue.minimum} items allowed`;
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return at(payload, issue.path) === undefined
        ? `missing required field: ${String(issue.path.at(-1))}`
        : `must provide a ${issue.expected}`;
    case 'invalid_union':
      return issue.path.at(-1) === 'type'
        ? `unsupported type: ${String(at(payload, issue.path))}`
        : 'failed to match all allowed schemas';
    case 'custom':
      return issue.message;
    default:
      return `invalid value (${issue.message})`;
  }
}

function at(payload: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    payload,
  );
}
