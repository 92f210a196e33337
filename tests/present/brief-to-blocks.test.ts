import { afterAll, describe, expect, it } from 'vitest';
import type { Brief } from '../../src/briefing.ts';
import { briefBlocks, toBriefView } from '../../src/present/brief-to-blocks.ts';
import { limits } from '../../src/present/limits.ts';
import { openSmallBriefer } from '../support/small-answerer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const brief = await openSmallBriefer(await temporaryFolder(afterAll));

describe('toBriefView', () => {
  it('says where the rest stands of what is more than a modal holds', async () => {
    const made = await brief('since 2024', 'long');
    if (made.kind !== 'since') throw new Error('no briefing');
    const [published] = made.published;
    if (published === undefined) throw new Error('nothing was published');
    const many: Brief = { ...made, published: Array.from({ length: 80 }, () => published) };

    const { blocks } = toBriefView(many);

    expect(briefBlocks(many).length).toBeGreaterThan(limits.viewBlocks);
    expect(blocks).toHaveLength(limits.viewBlocks);
    expect(JSON.stringify(blocks.at(-1))).toContain('Word document');
    expect(toBriefView(made).blocks).toEqual(briefBlocks(made));
  });

  it('links a number to its source, and to nothing else', async () => {
    const made = await brief('finland');

    const links = [...JSON.stringify(briefBlocks(made)).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url);

    const known = made.sources.flatMap(({ source }) => source.url ?? []);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((url) => url === undefined || !known.includes(url))).toEqual([]);
  });
});
