import { readFileSync } from 'node:fs';
import { licencesOf } from './licences.ts';

// Fails on a package whose licence is not known to be fine: look at it, then add the licence to licences.ts or take the
// package out.

const packages = licencesOf(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const counts = new Map<string, number>();
for (const { licence = 'none named (tools for other platforms)' } of packages)
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
for (const [licence, count] of [...counts].sort((one, other) => other[1] - one[1]))
  process.stdout.write(`${String(count).padStart(5)}  ${licence}\n`);
const amiss = packages.filter(({ fine }) => !fine);
for (const { path, licence } of amiss)
  process.stderr.write(`licences: ${path} comes under ${licence ?? 'no named licence'}; look at it\n`);
process.exitCode = amiss.length === 0 ? 0 : 1;
