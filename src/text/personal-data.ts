import { isIPv6 } from 'node:net';
import { isShortDate, passesLuhn, passesMod97 } from './check-digits.ts';

export type PersonalData = {
  /** What stands in its place. */
  readonly kind: string;
  /** Global; where it has a group named `secret`, only that is replaced. */
  readonly pattern: RegExp;
  /** Tells a match from a figure that only looks like it. */
  readonly accept?: (match: string) => boolean;
};

const digitsIn = (text: string) => text.replace(/\D/g, '').length;
const isDate = (text: string) => /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(text);
const isYears = (text: string) => /^\D*(?:(?:19|20)\d\d(?:\D+|$))+$/.test(text);
const isPhone = (match: string) => digitsIn(match) >= 7 && digitsIn(match) <= 17 && !isDate(match);
const isNumber = (match: string) => digitsIn(match) >= 5 && !isYears(match);

/** Numbers that somebody calls by their name: "passport no. X1234567". */
const numberNames = [
  'passports?|reisepass(?:nummer)?|passnummer|pasaporte|id card|identity card|national id',
  'ssn|social security|national insurance|nino|nhs|personnummer|cpr|henkil[oö]tunnus|hetu',
  "alien registration|a-number|driving licence|driver[’']s licen[cs]e|visa (?=number|no|#)",
].join('|');
const numberWord = '\\s{0,3}(?:number|no\\.?|nr\\.?|#)?\\s{0,3}(?:[:=#]|is\\b)?\\s{0,3}';
const number = '(?<secret>[A-Z]{0,3}[ -]?\\d[A-Z0-9]*(?:[ -]?[A-Z]?\\d[A-Z0-9]*){0,9})';

/** What stands between "call" and the number that is to be called. */
const phoneWord = '(?:[\\s.:]{1,3}(?:number|no|me|him|her|them|at|on|is))*[\\s.:]{0,3}';

/** In the order in which they are looked for: what is surest first. */
export const personalData: readonly PersonalData[] = [
  {
    kind: 'key',
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  },
  { kind: 'key', pattern: /\b(?:xox[a-z]|xapp)-[\w-]{8,}/g },
  {
    kind: 'key',
    pattern: /\b(?:sk|pk|rk)[-_][\w-]{16,}|\bgh[a-z]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}/g,
  },
  {
    kind: 'key',
    pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[\w-]{30,}|\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g,
  },
  { kind: 'key', pattern: /\bBearer\s+(?<secret>[\w.~+/-]{12,}=*)/gi },
  {
    kind: 'key',
    pattern:
      /\b(?:password|passwort|passwd|pwd|secret|api[ _-]?key|token)\s{0,3}[:=]\s{0,3}(?<secret>\S{4,})/gi,
  },
  {
    kind: 'key',
    pattern:
      /\b(?:password|passwort|passwd|pwd|api[ _-]?key)\s{1,3}is\s{1,3}(?<secret>(?=\S*[\d!$%&*])\S{4,})/gi,
  },
  { kind: 'key', pattern: /:\/\/(?<secret>[^\s/:@]+:[^\s/@]+)@/g },
  { kind: 'person', pattern: /<@[UW][A-Z0-9]+(?:\|[^>]*)?>/g },
  {
    kind: 'e-mail',
    pattern: /[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_%+-]@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
  },
  {
    kind: 'bank account',
    pattern: /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b/gi,
    accept: passesMod97,
  },
  {
    kind: 'card',
    pattern: /(?<![\d.,+])(?:[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{1,7}|3[47]\d\d[ -]?\d{6}[ -]?\d{5})(?!\d)/g,
    accept: (match) => passesLuhn(match) && !isYears(match),
  },
  {
    kind: 'phone',
    pattern: /(?<![\w+])(?:\+|(?<!\d )00[1-9])(?:[ ./()-]{0,2}\d){6,15}(?!\d)/g,
    accept: isPhone,
  },
  { kind: 'passport', pattern: /\b[PVIAC][A-Z<][A-Z]{3}[A-Z0-9<]*<<[A-Z0-9<]+/g },
  { kind: 'passport', pattern: /\b[A-Z0-9<]{9}\d[A-Z]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]*/g },
  {
    kind: 'number',
    pattern: new RegExp(`\\b(?:${numberNames})${numberWord}${number}`, 'giu'),
    accept: isNumber,
  },
  { kind: 'number', pattern: /\b\d{3}-\d{2}-\d{4}\b/g },
  { kind: 'number', pattern: /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g },
  { kind: 'number', pattern: /\bA[- ]?\d{3}-?\d{3}-?\d{2,3}\b/g },
  {
    kind: 'number',
    pattern: /\b(?:19|20)?\d{6}[-+]\d{4}\b/g,
    accept: (match) => isShortDate(match.replace(/^(?:19|20)(?=\d{6}[-+])/, '')),
  },
  { kind: 'number', pattern: /\b\d{6}[-+A-F]\d{3}[0-9A-Y]\b/g, accept: isShortDate },
  {
    kind: 'date of birth',
    pattern:
      /\b(?:date of birth|d\.?o\.?b\.?|geburtsdatum)\s*(?::|=|\bis\b)?\s*(?<secret>[\p{L}\d][\p{L}\d./, -]{4,18}\d)/giu,
    accept: (match) => digitsIn(match) >= 4,
  },
  { kind: 'phone', pattern: /(?<![\d.,-])\(\d{2,5}\)[ -]?\d{3,4}[ -]?\d{3,5}(?!\d)/g },
  { kind: 'phone', pattern: /(?<![\d.,-])\d{3}[ .-]\d{3}[.-]\d{4}(?![\d-])/g },
  { kind: 'phone', pattern: /(?<![\w#.,/-]|\d )0\d{1,4}(?:[ /-]?\d){6,10}(?![\d.,]\d)/g, accept: isPhone },
  {
    kind: 'phone',
    pattern: new RegExp(
      `\\b(?:tel|telephone|phone|mobile|cell|call|fax|whatsapp|signal)${phoneWord}(?<secret>\\(?\\d(?:[ ./()-]{0,2}\\d){5,14})(?!\\d)`,
      'gi',
    ),
    accept: (match) => !isYears(match),
  },
  { kind: 'address', pattern: /(?<![\w:])(?=[\da-f]{0,4}:)[\da-f:]{3,39}(?![\w:])/gi, accept: isIPv6 },
  {
    kind: 'address',
    pattern: /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/g,
  },
];
