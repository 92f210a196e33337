import { describe, expect, it } from 'vitest';
import { openComposer } from '../src/cli/open-composer.ts';
import { startScriptedOpenAI, writing } from '../tests/support/scripted-openai.ts';
import { readCases, splitOf } from './case.ts';
import { composersPart } from './composers/to-part.ts';
import { openHarness } from './harness.ts';
import { attributionSurvives } from './judges/attribution.ts';
import { citationsAreReal } from './judges/citations.ts';
import { vitalFacts } from './judges/vital-facts.ts';
import { settingsHash } from './provenance.ts';
import { openaiAt } from './recorded/openai-at.ts';
import { writePart } from './report/part.ts';

/** Every fourth case of the test split: enough to see a difference, quick enough to run with the others. */
const every = 4;

describe('the same question, copied and worded', () => {
  it('is answered with the same sources, facts, standings and status, and breaks no promise', async () => {
    const harness = await openHarness();
    const server = await startScriptedOpenAI(({ told }) =>
      writing(
        told.statements.map(({ label, statement }) => ({ cites: [label], text: shortened(statement) })),
      ),
    );
    try {
      const failures: string[] = [];
      const compose = await openComposer({ openai: openaiAt(server.baseUrl, 'scripted') }, ({ message }) =>
        failures.push(message),
      );
      const cases = (await readCases()).filter((one) => splitOf(one) === 'test');
      const sample = cases.filter((one, index) => index % every === 0 && one.expect.includes('answered'));
      const copied = await harness.run(sample);
      const worded = await harness.run(sample, { deps: (deps) => ({ ...deps, compose }) });
      const offered = server.asked.flatMap(({ told }) => (told.refused ? [] : told.statements));
      const shortable = offered.filter(({ statement }) => shortened(statement) !== statement).length;
      const statements = harness.corpora
        .flatMap(({ sources }) => sources)
        .flatMap((source) => source.statements);
      const promises = [
        citationsAreReal(new Map(statements.map(({ id, text }) => [id, text]))),
        attributionSurvives(new Map(statements.map(({ id, standing }) => [id, standing]))),
        vitalFacts,
      ];
      const part = composersPart(
        { copied, worded, promises, shortable, failures },
        { corpus: harness.corpora[0]?.version ?? '', settings: settingsHash() },
      );
      await writePart(part);

      expect(part.failures, JSON.stringify(part.misses, null, 1)).toEqual([]);
    } finally {
      harness.close();
      await server.close();
    }
  });
});

/** An honest writer without a model: what stands in brackets, and a clause about who somebody is, is left out. */
function shortened(statement: string): string {
  return statement.replace(/ \([^()]*\)/g, '').replace(/, (?:who|which) [^,.;]+,/g, '');
}
