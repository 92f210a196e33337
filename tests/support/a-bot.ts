import { webApi } from '@slack/bolt';
import type { Bot } from '../../src/slack/bot.ts';
import { createRuns } from '../../src/slack/runs.ts';
import { aCorpus, anAnswer } from './builders.ts';
import { memoryLedger } from './memory-ledger.ts';
import { keptLog, keptMeter, openAccess, slackSettings } from './slack-bot.ts';

/** A bot that is connected to nothing. */
export async function aBot(given: Partial<Bot> = {}): Promise<Bot> {
  return {
    answer: () => Promise.resolve(anAnswer()),
    brief: () => Promise.reject(new Error('no briefing was expected')),
    toWord: () => Promise.reject(new Error('no document was expected')),
    ledger: await memoryLedger(),
    corpus: aCorpus(),
    log: keptLog(),
    meter: keptMeter(),
    client: new webApi.WebClient('xoxb-1', { slackApiUrl: 'http://127.0.0.1:9/' }),
    send: (_what, call) => call(),
    runs: createRuns({ mostInThread: 20 }),
    arrival: () => undefined,
    endings: { note: () => Promise.resolve(), again: () => Promise.resolve() },
    atOnce: (work) => work(),
    streams: { take: () => true, close: () => undefined },
    statuses: { take: () => true, close: () => undefined },
    owner: 'this-process',
    botUserId: 'UBOT',
    settings: slackSettings,
    access: openAccess,
    ...given,
  };
}
