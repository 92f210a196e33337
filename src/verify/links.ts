import type { Check } from './check.ts';

const link =
  /\bhttps?:\/\/\S+|\bwww\.\S+|\b[\w-]+\.(?:com|org|net|info|news|io|eu|uk|de|se|fr|us|gov)\b|<[@!#]\w+/giu;

/** Code makes the links: an address or a Slack mention in a draft stands in what it cites. */
export const linksAreCited: Check = (draft, cited) => {
  const stray = draft.text
    .match(link)
    ?.find((address) => !cited.some(({ statement }) => statement.text.includes(address)));
  return stray && `the link "${stray}" is not in what it cites`;
};
