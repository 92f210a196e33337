import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'corpus/README.md',
  'bench/results/bench.md',
  ...(await readdir('docs')).filter((name) => name.endsWith('.md')).map((name) => path.join('docs', name)),
];

describe('the pages that people read', () => {
  it.each(pages)('%s links to what is there', async (page) => {
    const text = (await readFile(page, 'utf8')).replace(/```.*?```/gs, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link.replace(/#.*$/, ''));

    const missing = links
      .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
      .filter((link) => !existsSync(path.join(path.dirname(page), link)));

    expect(missing).toEqual([]);
  });

  it.each(pages)('%s is finished', async (page) => {
    const text = await readFile(page, 'utf8');

    expect(text.match(/\b(TODO|TBD|FIXME|XXX|MINILM)\b/g) ?? []).toEqual([]);
    expect(text).not.toMatch(/<!-- table: [^>]* -->\s*<!-- end of table -->/);
  });
});
