import { createAnswerer, understandInThread } from '../src/answer.ts';
import { pipelineDeps } from '../src/cli/open.ts';
import { openIndex } from '../src/cli/open-index.ts';
import { readConfig, settings } from '../src/config.ts';
import type { Answer, Hit } from '../src/domain.ts';
import { retrieve } from '../src/retrieve/retrieve.ts';
import { type Case, type Fact, questionsOf, readCases, type Split, splitOf } from './case.ts';

const split = (process.argv[2] ?? 'dev') as Split;
const verbose = process.argv.includes('-v');
const only = process.argv.find((arg) => arg.startsWith('--suite='))?.slice(8);
const index = await openIndex(readConfig({}));
const deps = { ...pipelineDeps(index), settings: settings.answer, now: () => performance.now() };
const ask = createAnswerer(deps);
const cases = (await readCases()).filter((one) => splitOf(one) === split && (!only || one.suite === only));

function holds(fact: Fact, answer: Answer): boolean {
  return answer.statements.some(({ part, text, citations }) => {
    if (part === 'nearby') return false;
    const low = text.toLowerCase();
    return (
      citations.some(({ statementId }) => fact.statements.includes(statementId)) ||
      (fact.words.length > 0 && fact.words.every((group) => group.some((word) => low.includes(word))))
    );
  });
}
const found = (fact: Fact, hits: Hit[]) =>
  hits.some(({ statement }) => fact.statements.includes(statement.id));
const tally = new Map<
  string,
  { n: number; recall: number; all: number; vital: number; status: number; len: number }
>();
const overlap = { n: 0, sum: 0, status: 0, stmt: 0 };
for (const one of cases) {
  const tops: string[][] = [];
  const answers: Answer[] = [];
  for (const { question, turns } of questionsOf(one)) {
    const understood = await understandInThread(question, turns, deps);
    const hits = await retrieve(understood, 10, deps);
    const answer = await ask(question, turns);
    tops.push(hits.map(({ statement }) => statement.id));
    answers.push(answer);
    const answered = answer.status === 'answered' || answer.status === 'partial';
    const row = tally.get(`${one.suite}/${one.kind}`) ?? {
      n: 0,
      recall: 0,
      all: 0,
      vital: 0,
      status: 0,
      len: 0,
    };
    tally.set(`${one.suite}/${one.kind}`, row);
    row.n += 1;
    const r = one.facts.filter((fact) => found(fact, hits)).length;
    const v = one.facts.filter((fact) => holds(fact, answer)).length;
    const of = Math.max(1, one.facts.length);
    row.recall += one.facts.length ? r / of : 1;
    row.all += r === one.facts.length ? 1 : 0;
    row.vital += one.facts.length && answered ? v / of : one.facts.length ? 0 : 1;
    row.status +=
      one.expect.includes(answer.status) || (one.expect.includes('answered') && answer.status === 'partial')
        ? 1
        : 0;
    row.len += answer.statements.length;
    if (verbose) {
      const bad = r < one.facts.length || v < one.facts.length || !one.expect.includes(answer.status);
      if (bad) {
        console.log(
          `\n## ${one.id} [${one.suite}/${one.kind}] ${question}${turns.length ? `  <- ${turns.join(' | ')}` : ''}`,
        );
        console.log(
          `   status ${answer.status}(${answer.reason ?? ''}) expected ${one.expect}; retrieved ${r}/${one.facts.length} vital ${v}/${one.facts.length}; wanted=${understood.wanted} topics=${understood.topics} neutral=${understood.neutral}`,
        );
        for (const f of one.facts)
          console.log(`   needs: ${f.say} ${f.statements[0]} ${found(f, hits) ? 'R' : '-'}`);
        for (const s of answer.statements.slice(0, 4))
          console.log(`   > [${s.part}] ${s.text.slice(0, 150)}`);
        if (r < one.facts.length)
          for (const h of hits.slice(0, 5))
            console.log(`   . ${h.relevance.toFixed(2)} ${h.statement.text.slice(0, 140)}`);
      }
    }
  }
  if (one.suite === 'framing') {
    overlap.n += 1;
    const [a = [], b = [], c = []] = tops;
    const share = (x: string[], y: string[]) =>
      x.filter((id) => y.includes(id)).length / Math.max(1, Math.max(x.length, y.length));
    overlap.sum += share(b, c);
    overlap.status += answers[1]?.status === answers[2]?.status ? 1 : 0;
    void a;
    const ids = (x?: Answer) =>
      x?.statements.flatMap(({ citations }) => citations.map((q) => q.statementId)) ?? [];
    overlap.stmt += share(ids(answers[1]), ids(answers[2]));
  }
}
console.log(`split ${split}, ${cases.length} cases`);
const total = { n: 0, recall: 0, all: 0, vital: 0 };
for (const [name, row] of [...tally].sort()) {
  const p = (x: number) => (x / row.n).toFixed(3);
  console.log(
    `${name.padEnd(30)} n=${String(row.n).padStart(3)} recall@10 ${p(row.recall)} all@10 ${p(row.all)} vital ${p(row.vital)} status ${p(row.status)} statements ${p(row.len)}`,
  );
  if (/accuracy|flat|attrib/.test(name)) {
    total.n += row.n;
    total.recall += row.recall;
    total.all += row.all;
    total.vital += row.vital;
  }
}
console.log(
  `answerable: n=${total.n} recall ${(total.recall / total.n).toFixed(3)} all ${(total.all / total.n).toFixed(3)} vital ${(total.vital / total.n).toFixed(3)}`,
);
if (overlap.n)
  console.log(
    `framing pairs ${overlap.n}: top-10 overlap ${(overlap.sum / overlap.n).toFixed(3)} same status ${(overlap.status / overlap.n).toFixed(3)} statement overlap ${(overlap.stmt / overlap.n).toFixed(3)}`,
  );
index.close();
process.exit(0);

export type { Case };
