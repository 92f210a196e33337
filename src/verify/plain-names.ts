/** The United States, the United Kingdom and the European Union under one spelling each. */
export function plainNames(text: string): string {
  return text
    .replace(/\bUnited States(?: of America)?\b|\bU\.S\.(?:A\.)?|\bUSA?\b/g, 'USA')
    .replace(/\bUnited Kingdom\b|\bGreat Britain\b|\bU\.K\.?(?!\p{L})/gu, 'UK')
    .replace(/\bEuropean Union\b|\bE\.U\.?(?!\p{L})/gu, 'EU')
    .replace(/\bUnited Nations\b|\bU\.N\.?(?!\p{L})/gu, 'UN');
}
