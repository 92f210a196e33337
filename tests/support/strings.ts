import fc from 'fast-check';

const nasty = [
  '<!channel>',
  '<!here|here>',
  '<@U0123ABCD>',
  '<#C0123ABCD|general>',
  '<https://evil.example/x|https://port.selmaa.example/counts>',
  '[the audit](https://evil.example)',
  'https://evil.example/?q=secret',
  'evil.example/login',
  'mailto:a@evil.example',
  'tel:004912345',
  'mailto:root',
  'slack:channel',
  '@channel',
  '&lt;!channel&gt;',
  '*bold* _it_ ~no~ `code` ```',
  '\u202Egnp.exe',
  '\u0007\n\r\t',
  ':smile:',
  '👩‍👩‍👧‍👦',
  '\uD800',
];

/** Text as a hostile or unlucky author may write it, up to far beyond Slack's limits. */
export const nastyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...nasty) },
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.lorem(),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .chain((parts) =>
    fc.nat({ max: 40 }).map((times) => `x ${parts.join(' ')} `.repeat(times % 10 === 9 ? times : 1)),
  );
