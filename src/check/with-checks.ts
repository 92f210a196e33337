import type { Answerer } from '../answer.ts';
import type { Checker } from './create-checker.ts';

const asksForCheck = /^\s*(?:please\s+)?(?:fact[- ]?)?check(?:\s+(?:this|that|the following))?\s*:\s*/i;

/** What asks for a check is checked, everything else is answered: "check: Germany deported 22,787 people in 2025." */
export function withChecks(answer: Answerer, check: Checker): Answerer {
  return (asked, turns, options) =>
    asksForCheck.test(asked) ? check(asked.replace(asksForCheck, '')) : answer(asked, turns, options);
}

/** A message as somebody who wants it checked would write it. */
export function checkRequest(message: string): string {
  return `check: ${message}`;
}
