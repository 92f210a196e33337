import { spawnSync } from 'node:child_process';

// `npm audit` of what is shipped. A registry without the list of advisories, as behind some mirrors, is told and is no
// failure: the next run elsewhere will see. Known holes of weight are.

const run = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  timeout: 60_000,
});
const found = /"vulnerabilities"/.test(run.stdout);
if (!found) {
  process.stdout.write('audit: the registry gave no advisories, so nothing was looked up\n');
} else {
  process.stdout.write(run.status === 0 ? 'audit: no hole of weight is known\n' : run.stdout);
  process.exitCode = run.status === 0 ? 0 : 1;
}
