import { readFile } from 'node:fs/promises';
import { createPinoLog } from './adapters/pino-log.ts';
import { toWordDocument } from './adapters/word-document.ts';
import { withChecks } from './check/with-checks.ts';
import { openAnswerer, openChecker } from './cli/open.ts';
import { openBriefer } from './cli/open-briefer.ts';
import { composerLine, openAssistance } from './cli/open-composer.ts';
import { openIndex } from './cli/open-index.ts';
import { openLedger } from './cli/open-ledger.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './cli/run-command.ts';
import { type Config, readConfig, type SlackConnection, secretsOf, settings } from './config.ts';
import { BotError, systemCodeOf } from './errors.ts';
import { openOps } from './ops/open-ops.ts';
import { startRetention } from './ops/start-retention.ts';
import { createPage } from './sandbox/page/create-page.ts';
import { startSandbox } from './sandbox/start-sandbox.ts';
import { connect } from './slack/connect.ts';
import { readManifest } from './slack/manifest.ts';
import { startBot } from './slack/start-bot.ts';

const help = `Usage: npm start [-- flags]

The bot: on Slack when SLACK_BOT_TOKEN and SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET) are set,
else in the sandbox, a stand-in workspace on this machine with a page to try it in.
docs/slack-setup.md says how to set it up on a real workspace.

${commonHelp}
`;

/** The sandbox's port, unless it is taken or another is asked for. */
const usualPort = 3100;

/** What a colleague says in the sandbox, for a newcomer to check against the corpus. */
const claimToCheck = 'A reporter asks: is it right that 1,400 children were abused in Rotherham?';

/** npm passes Ctrl-C on to a process that has heard it already. */
const sameSignalMs = 1_000;

await runCommand('start', async () => {
  const { values } = parseFlags(commonOptions);
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const config = readConfig(values);
  const log = createPinoLog(config.logLevel, { secrets: secretsOf(config) });
  // A library that leaves a rejection to nobody must not end the answers of everybody.
  process.on('unhandledRejection', (error) => log.error('A rejection was left to nobody', { error }));
  const stopping = firstSignal();
  const { meter, readiness, ...ops } = await openOps(config, log);

  const manifest = await readFile(config.manifestFile, 'utf8');
  const sandbox = config.slack === undefined ? await openSandbox(config, manifest) : undefined;
  const connection = config.slack ?? sandbox?.connection;
  if (connection === undefined) return 1;
  const { scopes } = readManifest(manifest).oauth_config;
  const settingsOfSlack = { ...settings.slack, longestQuestion: settings.answer.longestQuestion };
  const connected = await connect(connection, {
    log,
    settings: settingsOfSlack,
    scopes: scopes.bot,
    proxied: sandbox === undefined && config.proxied,
  });

  const ledger = await openLedger(config);
  readiness.watch('ledger', ledger.check);
  const retention = await startRetention({ keeper: ledger, days: config.ledgerDays, log });
  const index = await openIndex(config, {
    onReopened: () => log.warn('The index went away and was opened again'),
    probe: true,
  });
  await ops.watchIndex(index);
  const assistance = await openAssistance(config, (error) =>
    log.warn('The model failed, and the answer does without', { error }),
  );
  const answer = withChecks(openAnswerer(index, { ...assistance, meter }), openChecker(index));
  // The first answer and the first briefing take the longest; nobody should wait for them.
  await answer('What does the corpus hold?');
  const brief = await openBriefer(index);
  await brief('since 1900');
  const { corpus } = index;
  const bot = await startBot({
    connected,
    answer,
    brief,
    toWord: toWordDocument,
    ledger,
    corpus,
    log,
    meter,
    settings: settingsOfSlack,
    access: config.access,
  });
  ops.watchBot(bot);
  process.stdout.write(sandbox === undefined ? onSlack(bot.port, config) : inSandbox(sandbox.url, config));

  await stopping;
  log.info('Stopping');
  readiness.stop();
  retention.stop();
  await bot.stop();
  await sandbox?.close();
  await ledger.close();
  index.close();
  await ops.close();
  return 0;
});

function onSlack(port: number | undefined, config: Config): string {
  const way =
    port === undefined ? 'is connected to Slack by a socket' : `takes Slack’s requests on port ${port}`;
  return `Aide-mémoire ${way}. Stop it with Ctrl-C.\n${composerLine(config)}\n`;
}

function inSandbox(url: string, config: Config): string {
  const leaves = config.openai === undefined ? ' Nothing leaves this machine.' : '';
  return `
Aide-mémoire is running in the sandbox, a stand-in Slack workspace on this machine:

    ${url}

Open that address in a browser and ask a question.${leaves}
${composerLine(config)}
For a real workspace see docs/slack-setup.md. Stop it with Ctrl-C.
`;
}

/** The sandbox on its usual port, or on any other where that is taken and none was asked for. */
async function openSandbox({ sandboxPort }: Config, manifest: string) {
  const start = (port: number) => startSandbox({ manifest, port }, createPage);
  const sandbox = await start(sandboxPort ?? usualPort).catch((error: unknown) => {
    if (systemCodeOf(error) !== 'EADDRINUSE') throw error;
    if (sandboxPort === undefined) return start(0);
    const message = `port ${sandboxPort} is in use; give another as SANDBOX_PORT`;
    throw new BotError(message, { code: 'port-in-use', cause: error });
  });
  sandbox.as('ben').say('press-office', claimToCheck);
  const { url, apiUrl, botToken, appToken, close } = sandbox;
  const connection: SlackConnection = { mode: 'socket', apiUrl, botToken, appToken };
  return { url, connection, close };
}

/** Resolves with the first signal to stop; a second one ends the process at once. */
function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const stop = () => {
      askedAt ??= performance.now();
      if (performance.now() - askedAt > sameSignalMs) process.exit(1);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
