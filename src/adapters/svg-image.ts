import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Carlito has the widths of the Calibri that documents are set in. */
export const imageFont = 'Carlito';

const require = createRequire(import.meta.url);
let ready: Promise<Uint8Array[]> | undefined;

/** A drawing as PNG, so many dots a point; the same drawing gives the same bytes on every machine. */
export async function svgToPng(svg: string, dotsPerPoint: number): Promise<Buffer> {
  ready ??= load();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: dotsPerPoint },
    font: { fontBuffers: await ready, defaultFontFamily: imageFont },
  });
  try {
    const image = drawing.render();
    const png = Buffer.from(image.asPng());
    image.free();
    return png;
  } finally {
    drawing.free();
  }
}

/** Once a process, when the first drawing is wanted. */
async function load(): Promise<Uint8Array[]> {
  await initWasm(readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all([
    readFile(require.resolve('@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf')),
    readFile(require.resolve('@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf')),
  ]);
}
