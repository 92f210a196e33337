import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { imageFont, svgToPng } from '../../src/adapters/svg-image.ts';
import { readTimeline } from '../../src/corpus/timeline.ts';
import { type } from '../../src/present/timeline/layout.ts';
import { widthOf } from '../../src/present/timeline/measure.ts';

/** The first drawing of a process, on a busy machine. */
const slow = { timeout: 30_000 };

const drawing = (text: string, weight = 400) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 20" width="400" height="20"><text x="2" y="12" font-family="${imageFont}" font-size="${type.size}" font-weight="${weight}">${text}</text></svg>`;

describe('svgToPng', () => {
  it('gives a PNG of the size asked for, the same each time', slow, async () => {
    const png = await svgToPng(drawing('Skellefteå'), 4);

    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 80]);
    expect(await svgToPng(drawing('Skellefteå'), 4)).toEqual(png);
  });

  it('draws the words, in bold as well', slow, async () => {
    const [plain, other, bold] = [
      await svgToPng(drawing('Hamburg'), 2),
      await svgToPng(drawing('Homburg'), 2),
      await svgToPng(drawing('Hamburg', 700), 2),
    ];

    expect(plain.equals(other)).toBe(false);
    expect(plain.equals(bold)).toBe(false);
  });
});

describe('widthOf', () => {
  let fontBuffers: Uint8Array[];
  beforeAll(async () => {
    await svgToPng(drawing('first'), 1);
    const { resolve } = createRequire(import.meta.url);
    fontBuffers = await Promise.all(
      ['400Regular/Carlito_400Regular.ttf', '700Bold/Carlito_700Bold.ttf'].map((file) =>
        readFile(resolve(`@expo-google-fonts/carlito/${file}`)),
      ),
    );
  }, slow.timeout);
  const drawn = (text: string, weight: number) =>
    new Resvg(drawing(text.replaceAll('&', '&amp;'), weight), { font: { fontBuffers } }).getBBox()?.width ??
    0;

  it(
    'is never less than what the type takes, for every word of the shipped labels and every date',
    slow,
    async () => {
      const { events } = await readTimeline('corpus');
      const words = [...new Set(events.flatMap(({ label }) => label?.split(' ') ?? []))];

      const tooWide = words.filter((word) => drawn(word, 400) > widthOf(word, type.size));

      expect(words.length).toBeGreaterThan(200);
      expect(tooWide).toEqual([]);
      expect(drawn('28 Nov 2026', 700)).toBeLessThan(widthOf('28 Nov 2026', type.size));
    },
  );
});
