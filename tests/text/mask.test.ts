import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { mask } from '../../src/text/mask.ts';

describe('mask', () => {
  it.each([
    ['Write to jane.o’doe+press@mission.example.org, please', 'jane.o’doe'],
    ['Ask <mailto:jürgen@münchen.example|jürgen>', '@münchen'],
    ['Was <@U012AB3CD|jane.doe> in the room?', 'U012AB3CD'],
    ['Call +1 (202) 555-0142 about it', '555'],
    ['Call +44 20 7946 0018 about it', '7946'],
    ['Ring 0044 20 7946 0018', '7946'],
    ['Ring 020 7946 0018 now', '7946'],
    ['Ring 08-123 456 78 now', '456'],
    ['Ring 0912/345678 now', '345678'],
    ['My number: (202) 555-0142', '555'],
    ['Try 202-555-0142 or 202.555.0143', '555'],
    ['tel: 5550142', '5550142'],
    ['call me at 555 0142 9', '0142'],
    ['Her passport number is X1234567', '1234567'],
    ['passport no. 123456789 was shown', '123456789'],
    ['Reisepass C01X00T47', 'C01X00T47'],
    ['P<GBRDOE<<JANE<ANN<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'JANE'],
    ['1234567897GBR8001014F2501017<<<<<<<<<<<<<<06', '1234567897'],
    ['Card 4111 1111 1111 1111 was charged', '1111'],
    ['Card 5500-0000-0000-0004', '0004'],
    ['Pay to DE89 3704 0044 0532 0130 00', '0532'],
    ['Pay to GB29NWBK60161331926819', 'NWBK'],
    ['SSN 078-05-1120', '05-1120'],
    ['NI number QQ 12 34 56 C is wrong, AB 12 34 56 C is right', '34 56 C is right'],
    ['The alien A123-456-789 filed', '456'],
    ['Personnummer 19811218-9876', '9876'],
    ['CPR 070761-4285', '4285'],
    ['Hetu 131052-308T', '308T'],
    ['Visa number 20231234567', '1234567'],
    ['Date of birth: 3 May 1990, Malmö', '1990'],
    ['DOB 03/05/1990', '1990'],
    ['From 10.20.30.40 last night', '10.20'],
    ['From 2001:db8::ff00:42:8329 last night', '2001'],
    ['NHS number 943 476 5919', '943'],
    ['xoxb-1234567890-abcdefghijkl', 'abcdef'],
    ['key sk-proj-abcdefghijklmnop1234', 'abcdef'],
    ['AKIAIOSFODNN7EXAMPLE', 'IOSFOD'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N', 'eyJzdWIi'],
    ['Authorization: Bearer abcdef0123456789', 'abcdef'],
    ['password: hunter22', 'hunter22'],
    ['token: token1', 'token1'],
    ['the password is s3cret!', 's3cret'],
    ['postgres://bot:s3cret@db.example/ledger', 's3cret'],
    ['-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\n-----END PRIVATE KEY-----', 'MIIE'],
  ])('masks what is personal or secret in: %s', (text, secret) => {
    const masked = mask(text);

    expect(masked).not.toContain(secret);
    expect(masked).toMatch(/\[[a-z -]+\]/);
  });

  it.each([
    'How many asylum claims did Sweden have in 2015, 2016, 2017 and 2018?',
    'Compare 2015 2016 2017 2018 and 2019-2024.',
    'What did cable 25 STATE 110459 say on 21 November 2025?',
    'What changed between 01/02/2024 and 2024-05-02, at 09:30?',
    'Is 1,234,567 of 84,000,000 (1.5%) right, or 12.5 per 100,000?',
    'What does C-519/20 say, and Case 46295/99, and A/RES/71/1?',
    'Which passport rules and H-1B visa 2023 2024 numbers are known?',
    'Who signed P.L. 119-21, 8 U.S.C. 1182(f) and section 212(a)(3)?',
    'What did @StateDept post, and what is the secret of the token system?',
    'Does ISO 3166-1 code SE 752 or EUR 1 000 000 000 matter?',
  ])('leaves alone: %s', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('leaves every statement of the shipped corpus as it is', async () => {
    const { sources } = await readCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
    const texts = sources.flatMap(({ statements }) => statements.map(({ text }) => text));

    expect(texts.filter((text) => mask(text) !== text)).toEqual([]);
  }, 30_000);

  it('masks any e-mail address and leaves the words around it', () => {
    fc.assert(
      fc.property(fc.emailAddress(), around(), (address, [before, after]) => {
        fc.pre(/^[\w.+-]+@[\w.-]+$/.test(address));
        expect(mask(`${before} ${address} ${after}`)).toBe(`${before} [e-mail] ${after}`);
      }),
    );
  });

  it('masks any international phone number, however it is grouped', () => {
    const number = fc.tuple(
      fc.integer({ min: 1, max: 998 }),
      fc.array(fc.tuple(fc.constantFrom('', ' ', '-', '.', '/'), fc.integer({ min: 10, max: 9_999 })), {
        minLength: 3,
        maxLength: 3,
      }),
    );
    fc.assert(
      fc.property(number, around(), ([country, groups], [before, after]) => {
        const text = `+${country}${groups.map((group) => group.join('')).join('')}`;
        fc.pre(text.replace(/\D/g, '').length <= 15);
        expect(mask(`${before}: ${text} ${after}`)).toBe(`${before}: [phone] ${after}`);
      }),
    );
  });

  it('masks any card number and no number that fails the check', () => {
    const digits = fc.tuple(
      fc.integer({ min: 2, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 }),
      fc.constantFrom('', ' ', '-'),
    );
    fc.assert(
      fc.property(digits, around(), ([first, rest, separator], [before, after]) => {
        const stem = [first, ...rest].join('');
        const check = luhnDigit(stem);
        const write = (last: number) => `${stem}${last}`.replace(/(.{4})(?=.)/g, `$1${separator}`);
        fc.pre(!/^(?:(?:19|20)\d\d)+$/.test(`${stem}${check}`));

        expect(mask(`${before}: ${write(check)} ${after}`)).toBe(`${before}: [card] ${after}`);
        expect(mask(`${before}: ${write((check + 1) % 10)} ${after}`)).not.toContain('[card]');
      }),
    );
  });

  it('masks any passport number that is called one', () => {
    const named = fc.tuple(
      fc.constantFrom('passport', 'Passport no.', 'passport number:', 'PASSPORT #', 'Reisepass'),
      fc.stringMatching(/^[A-Z]{0,2}\d{7,9}$/),
    );
    fc.assert(
      fc.property(named, around(), ([name, number], [before, after]) => {
        fc.pre(!/^(?:(?:19|20)\d\d)+$/.test(number));
        expect(mask(`${before} ${name} ${number} ${after}`)).not.toContain(number);
      }),
    );
  });

  it('changes nothing when it masks again', () => {
    const pieces = fc.constantFrom(
      ...['a@b.example', '+46 8 123 456 78', 'password: x1y2', 'passport X1234567', '4111111111111111'],
      ...['token', ': ', ' ', '[phone]', '[', ']', '2024', 'call ', '<@U012AB3CD>', '://', 'a:b@', '\n'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
        const once = mask(parts.join(''));
        expect(mask(once)).toBe(once);
      }),
    );
  });

  it('leaves text without digits, at signs and secrets as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\d@:=<]|password|passwort|pwd|key|token|secret/i.test(text));
        expect(mask(text)).toBe(text);
      }),
    );
  });

  it.each([
    '0',
    '(',
    'a@',
    'A<',
    '+ ',
    '1-',
    'passport A1 ',
    'call me ',
    'tel ',
    `tel${' '.repeat(99)}`,
    '<@U',
    'a.',
    'dob a, ',
  ])('comes to an end in time over many times %j', (piece) => {
    const text = piece.repeat(Math.ceil(4_000 / piece.length));
    const start = performance.now();

    mask(text);

    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

/** Words before and after, without anything to mask. */
function around() {
  const words = fc.constantFrom(
    'Ask',
    'What did',
    'in 2024',
    'the ministry says',
    'on 2 May',
    'Rättvik',
    '?',
  );
  return fc.tuple(words, words);
}

function luhnDigit(stem: string): number {
  const sum = [...stem].reverse().reduce((total, sign, place) => {
    const value = Number(sign) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
