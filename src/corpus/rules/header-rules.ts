import path from 'node:path';
import type { Rule } from './rule.ts';

export const idIsFileName: Rule = {
  name: 'source-id',
  check: ({ source }) => {
    const name = path.basename(source.file, '.md');
    return source.id === name
      ? []
      : [{ line: 2, message: `the id "${source.id}" is not the file's name; make them one` }];
  },
};

export const topicsAreKnown: Rule = {
  name: 'topics',
  check: ({ source, topics }) => {
    if (source.topics.length === 0)
      return [{ line: 1, message: 'has no topic; list at least one id of topics.yml' }];
    return source.topics
      .filter((id) => !topics.some((topic) => topic.id === id))
      .map((id) => ({
        line: 1,
        message: `the topic "${id}" is not in topics.yml; use one that is, or add it there`,
      }));
  },
};

export const countriesAreGiven: Rule = {
  name: 'countries',
  check: ({ source }) =>
    source.countries.length > 0
      ? []
      : [{ line: 1, message: 'has no country; list the countries it is about' }],
};

export const isDescribed: Rule = {
  name: 'description',
  check: ({ source }) =>
    source.description === ''
      ? [
          {
            line: 1,
            message: 'has no description; say in two lines what the document is and what its limits are',
          },
        ]
      : [],
};

export const hasStatements: Rule = {
  name: 'empty',
  check: ({ source }) =>
    source.statements.length > 0 ? [] : [{ line: 1, message: 'has no statement; add some or delete it' }],
};

export const isTagged: Rule = {
  name: 'untagged',
  check: ({ parsed }) =>
    parsed.untaggedLines.map((line) => ({
      line,
      message: 'prose without a standing; begin it with - [fact], [claim: …] or [contested: …]',
    })),
};

/** A primary or excerpted source was read on its publisher's page, so that page is known. */
export const seenHasUrl: Rule = {
  name: 'seen',
  check: ({ source }) =>
    source.url === undefined && source.seen === 'excerpt'
      ? [
          {
            line: 1,
            message: 'was seen on its publisher’s page but has no url; add it, or say seen: secondary',
          },
        ]
      : [],
};
