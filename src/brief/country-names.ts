import { nationNamesOf } from '../text/nations.ts';
import { fold, words } from '../text/words.ts';
import { countriesIn } from '../understand/places.ts';

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The English name of a country by its two-letter code. */
export function countryName(code: string): string {
  return regions.of(code) ?? code;
}

/** The name as it stands inside a sentence: "the United Kingdom". */
export function inSentence(code: string): string {
  const name = countryName(code);
  return /^(United|Netherlands|European|Czech Rep|Philippines)/.test(name) ? `the ${name}` : name;
}

/** Every country of the world by its folded name: a briefing must tell an unknown country from an unknown topic. */
const codesByName: ReadonlyMap<string, string> = new Map(
  letters().flatMap((code) => {
    const name = regions.of(code);
    return name === undefined ? [] : [[fold(name), code] as const];
  }),
);

type Found = {
  readonly countries: readonly string[];
  /** The text without the names of countries. */
  readonly rest: string;
};

/** The countries that the words of a command name, in the order in which they stand: by name, people, city or, alone, by code. */
export function countriesOf(text: string): Found {
  const plain = text.trim().replace(/\bus\b/gi, 'USA');
  if (
    /^[a-z]{2}$/i.test(plain) &&
    regions.of(plain.toUpperCase()) !== undefined &&
    !/^(uk|eu)$/i.test(plain)
  ) {
    return { countries: [plain.toUpperCase()], rest: '' };
  }
  const found: { code: string; at: number }[] = [];
  let rest = ` ${words(plain).join(' ')} `;
  for (const [name, code] of [...codesByName].sort((one, other) => other[0].length - one[0].length)) {
    const at = rest.indexOf(` ${name} `);
    if (at < 0) continue;
    found.push({ code, at });
    rest = rest.replace(` ${name} `, ` ${' '.repeat(name.length)} `);
  }
  for (const word of rest.split(' ').filter((word) => word !== '')) {
    const [code] = countriesIn(word);
    if (code === undefined) continue;
    found.push({ code, at: rest.indexOf(` ${word} `) });
    // A city or a court's seat narrows the subject; the name of the country alone does not.
    if (nationNamesOf([code]).includes(word))
      rest = rest.replace(` ${word} `, ` ${' '.repeat(word.length)} `);
  }
  const ordered = found.sort((one, other) => one.at - other.at).map(({ code }) => code);
  return { countries: [...new Set(ordered)], rest: rest.replace(/\s+/g, ' ').trim() };
}

function letters(): string[] {
  const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  // The United Nations, the euro area and "unknown" are no countries; "FX" is an old code of another.
  const none = new Set(['UN', 'EZ', 'ZZ', 'QO', 'XA', 'XB']);
  return all
    .flatMap((one) => all.map((other) => one + other))
    .filter((code) => !none.has(code) && new Intl.Locale(`und-${code}`).region === code);
}
