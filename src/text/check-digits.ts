/** Luhn's check, which card numbers and several national numbers pass; one number in ten does by chance. */
export function passesLuhn(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    if (place % 2 === 0) return total + digit;
    return total + (digit > 4 ? digit * 2 - 9 : digit * 2);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

/** ISO 7064's check of an IBAN. */
export function passesMod97(text: string): boolean {
  const compact = text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  const moved = compact.slice(4) + compact.slice(0, 4);
  let rest = 0;
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** True for six digits that are a day of the calendar, as yymmdd or ddmmyy. */
export function isShortDate(digits: string): boolean {
  const [first = 0, middle = 0, last = 0] = (digits.match(/\d\d/g) ?? []).map(Number);
  const isDay = (day: number) => day >= 1 && day <= 31;
  return middle >= 1 && middle <= 12 && (isDay(first) || isDay(last));
}
