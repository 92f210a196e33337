import { words } from '../text/words.ts';

/** Names that mean a country or its government, as `words` folds them (adjectives and peoples are folded there). */
const countryNames: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  english: 'GB',
  wales: 'GB',
  scotland: 'GB',
  london: 'GB',
  westminster: 'GB',
  whitehall: 'GB',
  sweden: 'SE',
  stockholm: 'SE',
  germany: 'DE',
  berlin: 'DE',
  hamburg: 'DE',
  cologne: 'DE',
  usa: 'US',
  washington: 'US',
  canada: 'CA',
  ottawa: 'CA',
  australia: 'AU',
  canberra: 'AU',
  newzealand: 'NZ',
  wellington: 'NZ',
  denmark: 'DK',
  copenhagen: 'DK',
  norway: 'NO',
  oslo: 'NO',
  finland: 'FI',
  helsinki: 'FI',
  france: 'FR',
  paris: 'FR',
  netherlands: 'NL',
  hague: 'NL',
  italy: 'IT',
  rome: 'IT',
  greece: 'GR',
  athens: 'GR',
  austria: 'AT',
  hungary: 'HU',
  poland: 'PL',
  spain: 'ES',
  ireland: 'IE',
  belgium: 'BE',
  eu: 'EU',
};

/** The folded name of each country, as it stands in an index. */
const nationOf: Readonly<Record<string, string>> = {
  GB: 'uk',
  SE: 'sweden',
  DE: 'germany',
  US: 'usa',
  CA: 'canada',
  AU: 'australia',
  NZ: 'newzealand',
  DK: 'denmark',
  NO: 'norway',
  FI: 'finland',
  FR: 'france',
  NL: 'netherlands',
};

/** The folded names of the countries with these codes, for those that the corpus treats. */
export function nationNamesOf(countries: readonly string[]): string[] {
  return countries.flatMap((code) => nationOf[code] ?? []);
}

/** The countries that a text names, in the order of their first mention, as two-letter codes. */
export function countriesIn(text: string): string[] {
  return [...new Set(words(text).flatMap((word) => countryNames[word] ?? []))];
}
