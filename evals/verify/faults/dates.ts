import { changeOne, rewritten, type Writer } from '../pool.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const monthName = months.join('|');

/** Another year, not one that the statement names as well. */
export const alteredYear: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(one.statement.text, /(?<![\d,.:/–-])(?:19|20)\d\d(?![\d:/–-]|,\d)/g, random, (found) => {
      const other = String(Number(found) + (random.oneOf([-3, -2, -1, 1, 2, 10]) ?? 1));
      return one.statement.text.includes(other) ? undefined : other;
    }),
  );

/** Another month, not one that the statement names as well. */
export const alteredMonth: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(one.statement.text, new RegExp(`\\b(?:${monthName})\\b(?= \\d)`, 'g'), random, () =>
      random.oneOf(months.filter((month) => !one.statement.text.includes(month))),
    ),
  );

/** Another day of the month. */
export const alteredDay: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(one.statement.text, new RegExp(`\\b\\d{1,2}(?= (?:${monthName})\\b)`, 'g'), random, (found) => {
      const other = String(1 + ((Number(found) + random.below(25)) % 28));
      return new RegExp(`\\b${other}\\b`).test(one.statement.text) ? undefined : other;
    }),
  );
