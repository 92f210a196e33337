import { z } from 'zod';

/** What may go into a program under Apache-2.0 that others run and pass on. */
const fine = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
];

/** Besides, for tools that check the code and are not passed on. */
const fineInTools = ['MPL-2.0', 'PSF-2.0', 'Python-2.0', 'CC-BY-4.0'];

/** Shipped as they are, their own licence beside them; looked at one by one. MPL binds only who changes the package's files. */
const lookedAt: Readonly<Record<string, string>> = {
  'node_modules/@resvg/resvg-wasm': 'MPL-2.0',
  'node_modules/@expo-google-fonts/carlito': 'MIT AND OFL-1.1',
};

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      license: z.string().optional(),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
    }),
  ),
});

type Licence = { readonly path: string; readonly licence: string | undefined; readonly fine: boolean };

/** The packages of a package-lock.json with their licences. The lock names them: nothing has to be installed or asked for. */
export function licencesOf(lockText: string): Licence[] {
  return Object.entries(lockFile.parse(JSON.parse(lockText)).packages).flatMap(
    ([path, { license, dev, optional }]) => {
      if (path === '') return [];
      // A tool for another platform, of which the lock knows the name only; its twin for this one is held to the rule.
      const isTwin = license === undefined && dev && optional;
      const allowed = dev ? [...fine, ...fineInTools] : fine;
      const isLookedAt = license !== undefined && lookedAt[path] === license;
      return [
        {
          path,
          licence: license,
          fine: isTwin || isLookedAt || (license !== undefined && allows(license, allowed)),
        },
      ];
    },
  );
}

/** Whether an expression such as `(MIT OR Apache-2.0)` can be met. */
function allows(expression: string, allowed: readonly string[]): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.includes(part.trim())));
}
