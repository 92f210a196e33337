import { corpusTextOf } from '../brief/changes.ts';
import { digestOf } from '../brief/digest.ts';
import type { Subscription } from '../ports.ts';
import { digestMessage } from '../present/digest-to-blocks.ts';
import type { Bot } from './bot.ts';
import { post } from './post.ts';

/** Long enough to post in: what another process is posting is not posted twice. */
const postingMs = 10 * 60_000;

/**
 * Tells each subscribed channel what changed since the version that it was told of last. What cannot be posted is tried
 * again at the next start; a failure here never keeps the bot from answering.
 */
export async function sendDigests(bot: Bot): Promise<void> {
  const { ledger, corpus, log } = bot;
  try {
    await ledger.noteCorpus(corpusTextOf(corpus));
    for (const subscription of await ledger.subscriptionsBehind(corpus.version)) {
      await sendDigest(bot, subscription).catch((error: unknown) =>
        log.warn('A digest could not be posted', { channelId: subscription.channelId, error }),
      );
    }
  } catch (error) {
    log.error('The digests could not be made', { error });
  }
}

async function sendDigest(bot: Bot, subscription: Subscription): Promise<void> {
  const { ledger, corpus } = bot;
  const { teamId, channelId, toldVersion } = subscription;
  const keys = [`digest:${teamId}:${channelId}:${corpus.version}`];
  if (!(await ledger.claim({ keys, forMs: postingMs }))) return;
  try {
    const before = await ledger.corpusText(toldVersion);
    const digest = before && digestOf(before, corpus);
    if (digest) await post({ channelId, threadTs: undefined }, digestMessage(digest), bot);
    await ledger.noteTold(subscription, corpus.version);
  } catch (error) {
    await ledger.release(keys);
    throw error;
  }
}
