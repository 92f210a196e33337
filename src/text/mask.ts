import { type PersonalData, personalData } from './personal-data.ts';

/**
 * Text in which personal data and secrets have become the name of their kind: "[phone]". Figures, dates, case numbers
 * and names of institutions stay: a question must still mean the same. Masking twice changes nothing.
 */
export function mask(text: string): string {
  const masked = personalData.reduce(maskOne, text);
  // What was taken out may have hidden where another one begins.
  return masked === text ? text : mask(masked);
}

function maskOne(text: string, { kind, pattern, accept }: PersonalData): string {
  let masked = '';
  let done = 0;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [match] = found;
    if (accept && !accept(match)) {
      // What looks like nothing from here may be something from the next word on.
      pattern.lastIndex = found.index + 1;
      continue;
    }
    const { secret = match } = found.groups ?? {};
    const start = found.index + match.lastIndexOf(secret);
    masked += `${text.slice(done, start)}[${kind}]`;
    done = start + secret.length;
    pattern.lastIndex = found.index + match.length;
  }
  return masked + text.slice(done);
}
