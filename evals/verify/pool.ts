import type { Source, Standing, Statement } from '../../src/domain.ts';
import type { Random } from './random.ts';

/** A statement to plant in, with its source. */
export type Shipped = { readonly statement: Statement; readonly source: Source };

/** A sentence written for the set, and what it cites. */
export type Written = {
  readonly text: string;
  readonly standing: Standing;
  readonly cites: readonly Shipped[];
};

/** What the sources hold to plant with. */
export type Pool = {
  readonly shipped: readonly Shipped[];
  readonly parties: readonly string[];
  readonly publishers: readonly string[];
  /** Capitalised runs that end in a word for a body: "Court of Appeal", "Swedish Migration Agency". */
  readonly bodies: readonly string[];
};

/** Writes a sentence that rests on a statement, or nothing where its text gives no room for it. */
export type Writer = (one: Shipped, pool: Pool, random: Random) => Written | undefined;

const body =
  /\b(?:\p{Lu}[\p{L}'’.-]*\s(?:of (?:the )?)?){1,3}(?:Court|Ministry|Office|Party|Police|Council|Department|Agency|Commission|University|Institute|Times|News|Post|Review|Observatory|Committee|Democrats|Secretary|Minister)\b/gu;

export function poolOf(sources: readonly Source[]): Pool {
  const shipped = sources.flatMap((source) => source.statements.map((statement) => ({ statement, source })));
  const parties = shipped.flatMap(({ statement: { standing } }) =>
    standing.kind === 'claim' ? [standing.by] : [],
  );
  const bodies = shipped.flatMap(({ statement }) =>
    [...statement.text.matchAll(body)].map(([found]) => found.replace(/^(?:The|In|A|At|On|By)\s/u, '')),
  );
  return {
    shipped,
    parties: unique(parties),
    publishers: unique(sources.map(({ publisher }) => publisher.replace(/ \(.*$/, ''))),
    bodies: unique(bodies.filter((found) => found.includes(' '))),
  };
}

/** The statement as it stands, under another text. */
export function rewritten(one: Shipped, text: string | undefined): Written | undefined {
  return text === undefined || text === one.statement.text
    ? undefined
    : { text, standing: one.statement.standing, cites: [one] };
}

/** One place outside quotations, chosen at random, that a pattern finds, with what the change makes of it. */
export function changeOne(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (found: string, match: RegExpExecArray) => string | undefined,
): string | undefined {
  for (const match of random.shuffled([...text.matchAll(pattern)])) {
    const isQuoted = (text.slice(0, match.index).split('"').length - 1) % 2 === 1;
    const changed = isQuoted ? undefined : change(match[0], match);
    if (changed !== undefined && changed !== match[0])
      return text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
  }
  return undefined;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The opening word in lower case unless it is a name or an abbreviation. */
export function inside(text: string): string {
  const [first = ''] = text.split(' ');
  return /^(?:The|A|An|In|On|At|By|Of|From|Under|After|Before|Since|People|Critics|Press|Reports|Some|Most|About|Between|For|During|Both|No|Not|Neither|Police|Courts|Authors|Non-citizens|Foreign|Diplomats|Posts|Officials|Whether|How|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/.test(
    first,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
