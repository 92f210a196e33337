import { readFile } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { BotError } from '../errors.ts';
import { manifestToYaml, readManifest, toHttpManifest } from '../slack/manifest.ts';
import { commonOptions, parseFlags, runCommand } from './run-command.ts';

const help = `Usage: npm run --silent manifest -- --http https://bot.example.org

Prints the Slack app's manifest: as it is for Socket Mode, or for a bot that Slack
sends requests to at the address given.

  --http URL   the public address of the bot
  -h, --help   show this text
`;

await runCommand('manifest', async () => {
  const { help: helpFlag } = commonOptions;
  const { values } = parseFlags({ help: helpFlag, http: { type: 'string' } });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const text = await readFile(readConfig({}).manifestFile, 'utf8');
  if (values.http === undefined) {
    process.stdout.write(text);
    return 0;
  }
  if (!URL.canParse(values.http) || new URL(values.http).protocol !== 'https:') {
    throw new BotError('--http takes an https address; Slack sends requests to no other', {
      code: 'bad-usage',
    });
  }
  process.stdout.write(manifestToYaml(toHttpManifest(readManifest(text), values.http)));
  return 0;
});
