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
  IT: 'italy',
  GR: 'greece',
  AT: 'austria',
  HU: 'hungary',
  PL: 'poland',
  IE: 'ireland',
  BE: 'belgium',
  ES: 'spain',
  EU: 'eu',
};

/** The folded names of the countries with these codes, for those that the corpus treats. */
export function nationNamesOf(countries: readonly string[]): string[] {
  return countries.flatMap((code) => nationOf[code] ?? []);
}
