import { capital, inside, type Pool, type Shipped, type Writer, type Written } from '../pool.ts';
import type { Random } from '../random.ts';

function join(first: Shipped, second: Shipped, random: Random): string {
  const joint = random.oneOf(['; ', ', and ', ', while ', '. ', ' – ']) ?? '; ';
  const opening = joint === '. ' ? second.statement.text : inside(second.statement.text);
  return capital(`${first.statement.text.replace(/\.$/, '')}${joint}${opening}`);
}

/** Two statements of one source in one sentence, both cited. */
export const mergedTwo: Writer = (one, { shipped }, random) =>
  merge(
    one,
    shipped.filter(({ source, statement }) => source === one.source && statement !== one.statement),
    random,
  );

/** Two statements of two sources on one topic in one sentence, both cited. */
export const mergedAcross: Writer = (one, { shipped }: Pool, random) =>
  merge(
    one,
    random
      .shuffled(shipped)
      .filter(
        ({ source }) =>
          source !== one.source && source.topics.some((topic) => one.source.topics.includes(topic)),
      )
      .slice(0, 20),
    random,
  );

/** A fact beside a claim or a dispute takes the weaker standing of the two; two parties' claims are no merger. */
function merge(one: Shipped, others: readonly Shipped[], random: Random): Written | undefined {
  const { standing } = one.statement;
  const other = random.oneOf(
    others.filter(
      ({ statement }) =>
        statement.standing.kind === 'fact' ||
        standing.kind === 'fact' ||
        JSON.stringify(statement.standing) === JSON.stringify(standing),
    ),
  );
  if (!other) return undefined;
  const weaker = standing.kind === 'fact' ? other.statement.standing : standing;
  return { text: join(one, other, random), standing: weaker, cites: [one, other] };
}
