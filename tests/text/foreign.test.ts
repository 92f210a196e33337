import { describe, expect, it } from 'vitest';
import { createEnglishWords } from '../../src/adapters/english-words.ts';
import { isForeign } from '../../src/text/foreign.ts';

const isWord = createEnglishWords();

describe('isForeign', () => {
  it.each([
    'Deutschland hat 2025 insgesamt 22.787 Menschen abgeschoben.',
    'Die Zahl der Asylanträge ist im Jahr 2025 um 32,8 Prozent gesunken.',
    'Sverige hade 6 735 asylansökningar under 2025, det lägsta antalet sedan 1985.',
    'L’Allemagne a reçu moins de demandes d’asile pendant cette année, selon le ministère.',
    'España recibió menos solicitudes de asilo durante el año pasado.',
    'Suomi vastaanotti viime vuonna vähemmän turvapaikanhakijoita kuin aiemmin.',
    'Германия приняла меньше беженцев.',
  ])('sees another language: %s', (text) => {
    expect(isForeign(text, isWord)).toBe(true);
  });

  it.each([
    'Germany deported 22,787 people in 2025.',
    'Merz: migration is “unsere Sache”, he said in Berlin.',
    'BREAKING: Dobrindt, Faeser & Merz slam CDU/CSU plan!!! #Asyl @welt',
    'The Bundeskriminalamt counted 172,203 "Zuwanderer" among suspects in Germany.',
    'The refusal rests on the term "synnerligen grovt brott" of the Swedish Aliens Act.',
    'Le Pen and the ifo economists dispute das Ergebnis.',
    'lol ppl dont know wat theyre talkin bout re asylum numbers in germany tbh',
    '41.8 percent',
    '',
  ])('takes English with foreign words in it for English: %s', (text) => {
    expect(isForeign(text, isWord)).toBe(false);
  });
});
