import type { RecordedAnswer } from '../ports.ts';
import { isDirect } from './find-in-thread.ts';
import type { Press } from './on-press.ts';

/**
 * Whether somebody may open an answer: whoever asked, and those who press a button of a message that the whole channel of
 * the question can read. The id of an answer alone opens nothing.
 */
export function mayRead({ body, userId, back }: Press, { question }: RecordedAnswer): boolean {
  if (question.userId === userId) return true;
  const { channelId } = back;
  const forAll = body.message !== undefined && body.container.is_ephemeral !== true;
  return forAll && channelId !== undefined && channelId === question.place.channelId && !isDirect(channelId);
}
