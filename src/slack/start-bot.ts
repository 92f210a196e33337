import { randomUUID } from 'node:crypto';
import { App } from '@slack/bolt';
import type { Answerer } from '../answer.ts';
import type { Briefer } from '../brief/brief.ts';
import type { Brief } from '../briefing.ts';
import type { SlackAccess } from '../config.ts';
import type { Corpus } from '../domain.ts';
import type { Ledger, Log, Meter } from '../ports.ts';
import { holdMessages } from './acknowledge.ts';
import { registerAdmission } from './admission.ts';
import { createAllowance } from './allowance.ts';
import { createAtOnce } from './at-once.ts';
import type { Bot, SlackSettings } from './bot.ts';
import type { Connected } from './connect.ts';
import { createIntake } from './create-intake.ts';
import { createEndings } from './endings.ts';
import { startRecovery } from './recover.ts';
import { registerAll } from './register.ts';
import { createRuns } from './runs.ts';
import { sendDigests } from './send-digests.ts';
import { watchStops } from './stop-runs.ts';

type BotOptions = {
  readonly connected: Connected;
  readonly answer: Answerer;
  readonly brief: Briefer;
  readonly toWord: (brief: Brief) => Promise<Buffer>;
  readonly ledger: Ledger;
  readonly corpus: Corpus;
  readonly log: Log;
  readonly meter: Meter;
  readonly settings: SlackSettings;
  readonly access: SlackAccess;
};

export type RunningBot = {
  /** Where Slack's requests come in; undefined with Socket Mode. */
  readonly port: number | undefined;
  /** Whether events come in. */
  ready(): boolean;
  /** Questions taken in and not yet ended. */
  queued(): number;
  /** Takes nothing new in, lets what runs end until the deadline, tells the threads of what does not. */
  stop(): Promise<void>;
};

/** Starts the bot over a connection to Slack. */
export async function startBot({
  connected,
  answer,
  brief,
  toWord,
  ledger,
  corpus,
  log,
  meter,
  settings,
  access,
}: BotOptions): Promise<RunningBot> {
  const { connection, client, send, options, me } = connected;
  const intake = createIntake(connected, log, settings);
  const app = new App({
    receiver: intake.receiver,
    clientOptions: options,
    logger: connected.boltLog,
    authorize: () => Promise.resolve({ botToken: connection.botToken, ...me }),
  });
  app.error(async (error) => log.error('A listener failed', { error }));
  const owner = randomUUID();
  const bot: Bot = {
    answer,
    brief,
    toWord,
    ledger,
    corpus,
    log,
    meter,
    client,
    send,
    runs: createRuns({ mostInThread: settings.questionsAThread }),
    arrival: holdMessages(app, { log }),
    endings: createEndings(ledger, owner, log),
    atOnce: createAtOnce(settings.answersAtOnce),
    streams: createAllowance(settings.streamsAMinute, Date.now),
    statuses: createAllowance(settings.statusesAMinute, Date.now),
    owner,
    botUserId: me.botUserId,
    settings,
    access,
  };
  registerAdmission(app, bot, me.teamId);
  registerAll(app, bot);
  // Before the first run is opened: who has never been heard is taken for dead.
  await ledger.beat(bot.owner);
  const recovery = startRecovery(bot);
  const endWatch = watchStops(bot);
  const port = await intake.start().catch(async (error: unknown) => {
    endWatch();
    await recovery.stop();
    throw error;
  });
  const digests = sendDigests(bot);
  return {
    port,
    ready: intake.isOpen,
    queued: bot.runs.count,
    async stop() {
      await intake.stop();
      await digests;
      await bot.runs.drain(settings.drainMs);
      await bot.endings.again();
      endWatch();
      await recovery.stop();
    },
  };
}
