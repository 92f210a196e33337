import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../ports.ts';

const prefix = 'aide_memoire_';

/** Seconds: from a step without a model to an answer that a slow model words. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export type PrometheusMeter = Meter & {
  /** Reads a number whenever it is asked for. */
  watch(name: string, help: string, read: () => number): void;
  /** The same for several, told apart by a label. */
  watchEach(
    name: string,
    help: string,
    label: string,
    read: () => Promise<ReadonlyMap<string, number>>,
  ): void;
  readonly contentType: string;
  /** Everything in Prometheus' text format. */
  text(): Promise<string>;
};

/** Counts for Prometheus. No label holds anything of a person or a workspace, so that their number stays bounded. */
export function createPrometheusMeter(): PrometheusMeter {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `${prefix}${name}`, help, labelNames, registers });
  const seconds = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Histogram({ name: `${prefix}${name}`, help, labelNames, buckets, registers });

  const steps = seconds('step_seconds', 'Time of each step of an answer', ['step']);
  const whole = seconds(
    'answer_seconds',
    'Time from a question to its answer, without waiting or showing it',
    ['composer'],
  );
  const answers = counter('answers_total', 'Answers by how they ended', [
    'status',
    'reason',
    'composer',
    'notice',
  ]);
  const faults = counter('verify_faults_total', 'Drafted statements that a check refused', ['check']);
  const absent = counter('voices_absent_total', 'Answers that miss a voice due on their topic', ['voice']);
  const tokens = counter('model_tokens_total', 'Tokens of the model', ['model', 'direction']);
  const cost = counter('model_cost_dollars_total', 'Cost of the model, where its prices are set', ['model']);
  const ended = counter('questions_ended_total', 'Questions of which no more will come', [
    'surface',
    'ending',
  ]);
  const duplicates = counter('duplicates_dropped_total', 'Questions that Slack had sent before', ['surface']);
  const refused = counter('refused_total', 'Questions and presses that were not taken in', ['why']);
  const feedback = counter('feedback_total', 'Feedback by kind', ['kind']);

  return {
    took: (step, ms) => steps.observe({ step }, ms / 1_000),
    faultFound: (check) => faults.inc({ check }),
    answered({ status, reason = '', composer, notice = '', voices, usage, timings }) {
      answers.inc({ status, reason, composer, notice });
      whole.observe({ composer }, timings.totalMs / 1_000);
      for (const voice of voices.absent) absent.inc({ voice });
      if (usage === undefined) return;
      tokens.inc({ model: usage.model, direction: 'input' }, usage.inputTokens);
      tokens.inc({ model: usage.model, direction: 'output' }, usage.outputTokens);
      if (usage.cost !== undefined) cost.inc({ model: usage.model }, usage.cost);
    },
    ended: (surface, ending) => ended.inc({ surface, ending }),
    duplicate: (surface) => duplicates.inc({ surface }),
    refused: (why) => refused.inc({ why }),
    feedback: (kind) => feedback.inc({ kind }),
    watch(name, help, read) {
      new Gauge({
        name: `${prefix}${name}`,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
    watchEach(name, help, label, read) {
      new Gauge({
        name: `${prefix}${name}`,
        help,
        labelNames: [label],
        registers,
        async collect() {
          for (const [which, value] of await read()) this.set({ [label]: which }, value);
        },
      });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
