import { changeOne, rewritten, type Writer } from '../pool.ts';

/** A "not", "no" or "never" is gone. */
export const droppedNegation: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(
      one.statement.text,
      /\b(?:did not|does not|do not|not|no longer|no|never|without|neither|nor)\b (?=\p{L})|\b[Nn]either\b |\bcannot\b|\bNo (?=\p{L})/gu,
      random,
      (found) => {
        if (found === 'cannot') return 'can';
        if (/^n?either /i.test(found)) return undefined;
        if (found === 'without ') return 'with ';
        if (found === 'nor ') return 'and ';
        return '';
      },
    )?.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  );

/** What is said is denied. */
export const addedNegation: Writer = (one, _pool, random) =>
  rewritten(
    one,
    changeOne(
      one.statement.text,
      /\b(?:is|was|were|are|has|had|may|will|would|should|must|can|could)\b(?! not| no\b)|\b(?:found|proposed|rejected|ordered|said|counted|published|includes|applies|shows|asked|wants|allows|gave|called|sentenced|convicted)\b(?= (?:that|the|a|in|to|on|him|his|them|two|three|\d))/g,
      random,
      (verb) => {
        if (/^(?:is|was|were|are|has|had|may|will|would|should|must|can|could)$/.test(verb))
          return random.oneOf([`${verb} not`, `${verb} never`]);
        const plain: Record<string, string> = {
          found: 'find',
          said: 'say',
          gave: 'give',
          proposed: 'propose',
          published: 'publish',
          sentenced: 'sentence',
          called: 'call',
        };
        const stem =
          plain[verb] ?? (verb === 'applies' ? 'apply' : verb.replace(/(?<=ct|er|nt|sk)ed$|s$/, ''));
        return verb.endsWith('s') ? `does not ${stem}` : `did not ${stem}`;
      },
    ),
  );
