import { type ChatEdge, refuse, sayAgain, startChatEdge } from './chat-edge.ts';
import { askedOf, find } from './exchange.ts';
import type { Recording } from './recording.ts';

/** How the requests of a replay were met, and in which cases one was not. */
export type Tally = {
  same: number;
  /** Met by a reply to a request that had some of its statements. */
  carried: number;
  stale: number;
  /** Met by a reply to another prompt than today's. */
  olderPrompt: number;
  /** Of all these, requests to mend a sentence that a check refused. */
  mendings: number;
  readonly staleCases: Set<string>;
};

/**
 * An endpoint that says again what a model said when it was recorded. A request that was never recorded is refused, and
 * counted: the pipeline then copies the corpus, as it does when a model fails.
 */
export async function startReplay({ cases }: Recording): Promise<ChatEdge & { readonly tally: Tally }> {
  const tally: Tally = { same: 0, carried: 0, stale: 0, olderPrompt: 0, mendings: 0, staleCases: new Set() };
  const edge = await startChatEdge(async ({ caseId, body, response }) => {
    const { byTool, ...request } = askedOf(body);
    const found = find(request, cases[caseId] ?? []);
    tally[found.how] += 1;
    if (request.refused !== undefined) tally.mendings += 1;
    if (found.how === 'stale') {
      tally.staleCases.add(caseId);
      refuse(response, 404, 'no such recording');
      return;
    }
    if (found.exchange.prompt !== request.prompt) tally.olderPrompt += 1;
    sayAgain(response, found.exchange, byTool);
  });
  return { ...edge, tally };
}
