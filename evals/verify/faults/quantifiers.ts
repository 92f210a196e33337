import { changeOne, rewritten, type Writer } from '../pool.ts';

const others: Readonly<Record<string, readonly string[]>> = {
  some: ['all', 'most', 'no'],
  most: ['all', 'some', 'few'],
  many: ['all', 'few', 'most'],
  several: ['all', 'most'],
  few: ['many', 'most'],
  all: ['some', 'most', 'few'],
  every: ['hardly any', 'nearly every'],
  both: ['neither of the'],
  'at least': ['at most', 'no more than'],
  'at most': ['at least'],
  'up to': ['at least', 'more than'],
  'more than': ['fewer than', 'up to', 'at most'],
  'fewer than': ['more than', 'at least'],
  'less than': ['more than', 'at least'],
  over: ['under', 'fewer than'],
  under: ['over', 'more than'],
  nearly: ['more than', 'well over'],
  almost: ['more than', 'over'],
  'about half': ['nearly all', 'more than half'],
  often: ['always', 'rarely', 'never'],
  rarely: ['often', 'always'],
  always: ['sometimes', 'rarely'],
  usually: ['always', 'rarely'],
  mainly: ['only', 'rarely'],
  only: ['not only'],
  sometimes: ['always', 'never'],
  partly: ['entirely', 'solely'],
};
const figureAfter =
  '(?= (?:about )?(?:(?!(?:19|20)\\d\\d\\b)\\d|[£€$]|two|three|four|five|six|seven|eight|nine|ten|half))(?! (?:about )?[\\w-]+ (?:years|months|weeks|decades)\\b)';
const words = Object.keys(others)
  .sort((one, other) => other.length - one.length)
  .map((word) =>
    /^(?:over|under|up to|at least|at most|more than|fewer than|less than)$/.test(word)
      ? word + figureAfter
      : word,
  );

/** "some" becomes "all", "at least" "at most", "fewer than" "more than". */
export const changedQuantifier: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(
      one.statement.text,
      new RegExp(`(?<![\\p{L}-]|the )(?:${words.join('|')})(?![\\p{L}-])`, 'giu'),
      random,
      (found) => {
        const other = random.oneOf(others[found.toLowerCase()] ?? []);
        return other && /^\p{Lu}/u.test(found) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      },
    ),
  );

/** "all", "most" or "only" where the statement sets no such bound. */
export const addedQuantifier: Writer = (one, _pool, random) => {
  const { text } = one.statement;
  return rewritten(
    one,
    changeOne(
      text,
      /(?<=\b(?:of|that|in|by|for|and) )(?=(?:suspects|victims|people|migrants|refugees|children|girls|offenders|foreign nationals|non-citizens|cases|immigrants|countries|posts|embassies|convictions|crimes|perpetrators|officials|asylum seekers|police forces|courts)\b)/g,
      random,
      () => random.oneOf(['all ', 'most ', 'only ', 'almost all '].filter((word) => !text.includes(word))),
    ),
  );
};
