const than = /(\d[\d.]*) percent (fewer|less|lower|more|higher)/i;
const by = /\b(fall|fell|drop|dropped|rise|rose|increase)[^.;]{0,25}?(\d[\d.]*) percent/i;
const down = /^(?:fewer|less|lower|fall|fell|drop|dropped)$/i;

/** By how many percent a figure went up or, below zero, down, as its sentence says. */
export function changeIn(text: string): number | undefined {
  const [, size, way] = than.exec(text) ?? [];
  const [, verb, much] = by.exec(text) ?? [];
  const [word, percent] = [way ?? verb, Number(size ?? much)];
  if (word === undefined || Number.isNaN(percent)) return undefined;
  return down.test(word) ? -percent : percent;
}
