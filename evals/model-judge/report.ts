import { wilson } from '../statistics.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { Label, PairVerdict } from './judge-pair.ts';
import type { LabelledPair } from './labelled.ts';

type Verdicts = Readonly<Record<string, PairVerdict>>;
/** What one model made of the labelled slice and of today's pairs. */
export type Rated = { readonly model: string; readonly labelled: Verdicts; readonly pairs: Verdicts };

/** Errors and verdicts that changed with the order stand apart: they are no low scores. */
type OfModel = {
  readonly model: string;
  readonly labels: number;
  readonly equal: number;
  readonly restriction: number;
  readonly rights: number;
  readonly swayed: number;
  readonly errors: number;
  readonly withReader: Agreement;
};
export type JudgeReport = { readonly models: readonly OfModel[]; readonly between: Agreement };

/** Counts a model, its agreement with the reader who labelled the slice, and that of the two models on today's pairs. */
export function judgeReport(rated: readonly Rated[], labelled: readonly LabelledPair[]): JudgeReport {
  const models = rated.map((one): OfModel => {
    const verdicts = Object.values(one.pairs);
    const given = (label: Label) =>
      verdicts.filter((verdict) => verdict.kind === 'label' && verdict.label === label).length;
    const of = (kind: PairVerdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
    return {
      ...{ model: one.model, labels: of('label'), equal: given('equal') },
      ...{ restriction: given('first'), rights: given('second'), swayed: of('swayed'), errors: of('error') },
      withReader: agreementOf(
        labelled.flatMap(({ id, label }) => labelsAt(id, one.labelled).map((own) => [label, own] as const)),
      ),
    };
  });
  const [first, second] = rated;
  const shared = Object.keys(first?.pairs ?? {}).flatMap((id) =>
    labelsAt(id, first?.pairs ?? {}).flatMap((one) =>
      labelsAt(id, second?.pairs ?? {}).map((other) => [one, other] as const),
    ),
  );
  return { models, between: agreementOf(shared) };
}

export function reportLines({ models, between }: JudgeReport): string[] {
  return [
    ...models.flatMap(({ model, labels, equal, restriction, rights, swayed, errors, withReader }) => {
      const { mean, low, high } = wilson(equal, labels);
      return [
        `${model}: served alike ${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}] of ${labels}; better for the restriction side ${restriction}, for the rights side ${rights}`,
        `  no verdict: ${swayed} swayed by the order, ${errors} errors`,
        `  with the labelled slice: ${told(withReader)}`,
      ];
    }),
    `between the two: ${told(between)}`,
  ];
}

function told({ items, share, kappa }: Agreement): string {
  return `agreement ${share.toFixed(3)}, kappa ${kappa?.toFixed(3) ?? 'not defined'}, n ${items}`;
}

function labelsAt(id: string, verdicts: Verdicts): Label[] {
  const verdict = verdicts[id];
  return verdict?.kind === 'label' ? [verdict.label] : [];
}
