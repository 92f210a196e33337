import { existsSync } from 'node:fs';
import { copyLibsqlLedger } from '../adapters/copy-libsql-ledger.ts';
import { type Config, readConfig } from '../config.ts';
import { BotError } from '../errors.ts';
import type { Ledger, LedgerKeeper, Removed } from '../ports.ts';
import { printable } from '../text/printable.ts';
import { openCorpus } from './open-corpus.ts';
import { ledgerFile, openLedger } from './open-ledger.ts';
import { reviews } from './review.ts';
import { commonHelp, commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run ledger -- verify [--head HASH] [flags]
       npm run ledger -- export --team TEAM --user USER [flags]
       npm run ledger -- erase --team TEAM (--user USER | --everyone) --yes [flags]
       npm run ledger -- retain [--days DAYS] [flags]
       npm run ledger -- copy FILE [flags]
       npm run ledger -- review list [--status STATUS] [--team TEAM] [flags]
       npm run ledger -- review show|accept|reject|reopen|case ID

  verify         check the audit trail, and every record against it; prints its head: note that somewhere else
  --head HASH    a head noted earlier must still be in the trail
  export         everything kept about a user of a workspace, as JSON
  erase          take out everything of a user, or of a whole workspace; it cannot be brought back
  copy           make a whole copy of the ledger's file, also while the bot runs
  review list    what readers said was wrong with an answer, newest first: the open reports, or
                 those that are accepted, rejected, case (turned into one) or all
  review show    a report with the answer it is about; ID as far as the list prints it
  review case    draft a case of the eval suite from it, as YAML, and note that it was turned into one
  retain         take out what is older than DAYS (or AIDE_MEMOIRE_LEDGER_DAYS, or 365)
${commonHelp}
`;

const options = {
  ...commonOptions,
  head: { type: 'string' },
  team: { type: 'string' },
  user: { type: 'string' },
  everyone: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  days: { type: 'string' },
  status: { type: 'string' },
} as const;

type Flags = ReturnType<typeof parseFlags<typeof options>>['values'];
type Work = (keeper: Ledger & LedgerKeeper, config: Config, flags: Flags) => Promise<number>;

const commands: Readonly<Record<string, (flags: Flags) => Work>> = {
  verify: () => verify,
  export: (flags) => {
    const { team, user } = whose(flags);
    return async (keeper) => print(await keeper.exportUser(team, user));
  },
  erase: (flags) => {
    const team = needed(flags.team, '--team TEAM');
    if (flags.everyone === (flags.user !== undefined)) throw usage('say --user USER or --everyone');
    if (!flags.yes) throw usage('what is erased cannot be brought back: add --yes');
    const { user } = flags;
    return async (keeper) =>
      report(
        await (user === undefined ? keeper.eraseTeam(team) : keeper.eraseUser(team, user)),
        'Erased',
        flags,
      );
  },
  retain: (flags) => {
    const days = flags.days === undefined ? undefined : wholeDays(flags.days);
    return async (keeper, config) =>
      report(await keeper.retain(days ?? config.ledgerDays), 'Took out', flags);
  },
};

await runCommand('ledger', async () => {
  const { values, positionals } = parseFlags(options);
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const said = positionals.join(' ');
  const [first, ...rest] = positionals;
  const work =
    first === 'review' ? reviewing(rest, values) : first === 'copy' ? copying(rest) : known(said, values);
  if (!work) {
    throw usage(
      `${said === '' ? 'say what to do' : `"${said}" is nothing it does`}; --help lists what it does`,
    );
  }
  const config = readConfig(values);
  const file = ledgerFile(config);
  if (config.databaseUrl === undefined && !existsSync(file)) throw usage(`there is no ledger ${file} yet`);
  const ledger = await openLedger(config);
  try {
    return await work(ledger, config, values);
  } finally {
    await ledger.close();
  }
});

function known(said: string, flags: Flags): Work | undefined {
  return Object.hasOwn(commands, said) ? commands[said]?.(flags) : undefined;
}

function reviewing([what = 'list', id, ...more]: readonly string[], flags: Flags): Work | undefined {
  const { team, status, json } = flags;
  const review = Object.hasOwn(reviews, what) && more.length === 0 ? reviews[what] : undefined;
  return review && ((ledger, config) => review(ledger, id, { team, status, json }, () => openCorpus(config)));
}

function copying([to, ...more]: readonly string[]): Work {
  if (to === undefined || more.length > 0) throw usage('copy takes one FILE');
  return async (_, config) => {
    if (config.databaseUrl !== undefined) throw usage('copy a PostgreSQL database with pg_dump');
    await copyLibsqlLedger(ledgerFile(config), to);
    process.stdout.write(`Copied to ${printable(to)}\n`);
    return 0;
  };
}

async function verify(keeper: LedgerKeeper, _: Config, { head, json }: Flags): Promise<number> {
  const found = await keeper.verify(head);
  if (json) await print(found);
  else {
    for (const fault of found.faults) process.stdout.write(`${printable(fault)}\n`);
    const verdict = found.faults.length === 0 ? 'no faults' : `faults: ${found.faults.length}`;
    process.stdout.write(`${found.entries} entries, ${verdict}\nhead ${found.head}\n`);
  }
  return found.faults.length === 0 ? 0 : 1;
}

async function report(removed: Removed, done: string, { json }: Flags): Promise<number> {
  if (json) return print(removed);
  const { questions, answers, feedback } = removed;
  process.stdout.write(`${done}: questions ${questions}, answers ${answers}, feedback ${feedback}\n`);
  return 0;
}

async function print(data: object): Promise<number> {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
  return 0;
}

function whose(flags: Flags) {
  return { team: needed(flags.team, '--team TEAM'), user: needed(flags.user, '--user USER') };
}

function needed(value: string | undefined, flag: string): string {
  if (value === undefined) throw usage(`${flag} is missing`);
  return value;
}

function wholeDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1) throw usage(`--days takes a whole number from 1, not "${text}"`);
  return days;
}

function usage(message: string): BotError {
  return new BotError(message, { code: 'bad-usage' });
}
