/**
 * `npm run measure-claims -- [dev|test] [-v]`: the claim check on the claims written by hand. Tune on dev, report on test;
 * -v shows every miss, and is for dev.
 */
import { openChecker } from '../../src/cli/open.ts';
import { openIndex } from '../../src/cli/open-index.ts';
import { readConfig } from '../../src/config.ts';
import { wilson } from '../statistics.ts';
import { outcomes, readClaimCases } from './claim-case.ts';
import { bootstrap, confusion, falselyContradicted, macroF1, type Pair, scoreOf } from './claim-scores.ts';
import { type ClaimResult, runClaims } from './run-claims.ts';

const split = process.argv.includes('test') ? 'test' : 'dev';
const index = await openIndex(readConfig({}));
const cases = (await readClaimCases()).filter((one) => one.split === split);
const results = await runClaims(cases, openChecker(index)).finally(index.close);
const pairs = results.map(
  ({ case: { id }, expected: { expect }, got }): Pair => ({ expected: expect, got, case: id }),
);

if (process.argv.includes('-v')) for (const result of results) printMiss(result);
print(`${split}: ${pairs.length} claims of ${cases.length} messages\n`);
print(row('expected \\ got', outcomes));
for (const [expected, counts] of confusion(pairs)) print(row(expected, [...counts.values()].map(String)));
print('');
print(row('', ['precision', 'recall', 'F1']));
for (const outcome of outcomes) {
  const score = scoreOf(pairs, outcome);
  if (score) print(row(outcome, [score.precision, score.recall, score.f1].map(shown)));
}
const { low, high } = bootstrap(pairs, macroF1);
print(`\nmacro-F1 ${shown(macroF1(pairs))} [${shown(low)}, ${shown(high)}]`);
const { wrong, of } = falselyContradicted(pairs);
const share = wilson(wrong, of);
print(`true claims called contradicted: ${wrong} of ${of} [${shown(share.low)}, ${shown(share.high)}]`);
process.exit(0);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(19), ...cells.map((cell) => cell.slice(0, 12).padStart(13))].join('');
}

function shown(value: number): string {
  return value.toFixed(3);
}

function printMiss({ case: { id, text }, expected: { expect, say }, got, pieces }: ClaimResult): void {
  if (got === expect) return;
  print(`## ${id}: ${expect}, got ${got}\n   ${say === undefined ? '' : `“${say}” in: `}${text}`);
  for (const piece of pieces)
    print(
      `   - ${piece.verdict ?? piece.kind} ${piece.differs ?? ''} ${piece.text} ${piece.statementIds.join(' ')}`,
    );
}
