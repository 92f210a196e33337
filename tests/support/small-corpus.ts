import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A corpus of four invented sources on one topic, without a fault, by path of file. */
export const smallCorpus: Readonly<Record<string, string>> = {
  'topics.yml': `
- id: night-ferries
  name: the limit on night ferries
  definition: The limit of May 2024 on ferries that call at Selmaa at night.
  contested: true
  voices: [official-statistics, host-government, rights-advocacy, court]
  variants:
    - { term: ferry ban, used_by: shipowners, loaded: true }
`,
  'names.yml': `terms: [Selmaa Courier, Selmaa Residents' League]\n`,
  'sources/selmaa/fi-selmaa-counts-2024.md': `---
id: fi-selmaa-counts-2024
title: Ferry counts of the port of Selmaa
publisher: Port of Selmaa
url: https://port.selmaa.example/counts
seen: primary
published: 2025-01-15
kind: statistics
voice: official-statistics
countries: [FI]
topics: [night-ferries]
---

Yearly counts of the ferries that call at the port.

## Night ferries

- [fact] The port of Selmaa counted 412 night ferries in 2024.
- [fact] The port of Selmaa counted 655 night ferries in 2023.
`,
  'sources/selmaa/fi-ministry-limit-2024.md': `---
id: fi-ministry-limit-2024
title: Statement on the limit on night ferries
publisher: Ministry of Shipping
url: https://shipping.example/limit
seen: primary
published: 2024-05-02
kind: official-statement
voice: host-government
countries: [FI]
topics: [night-ferries]
---

The ministry's reasons for the limit.

- [fact] The Ministry of Shipping limited night ferries at Selmaa to two a night on 2 May 2024.
- [claim: Ministry of Shipping] The Ministry of Shipping says that the limit on night ferries protects the sleep of residents.
`,
  'sources/selmaa/fi-residents-limit-2024.md': `---
id: fi-residents-limit-2024
title: Residents on the limit on night ferries
publisher: Selmaa Residents' League
seen: secondary
published: 2024-06
kind: press-release
voice: rights-advocacy
countries: [FI]
topics: [night-ferries]
---

Known through the Selmaa Courier.

- [claim: Selmaa Residents' League] The Selmaa Residents' League says that the limit on night ferries is too weak to protect sleep.
`,
  'sources/selmaa/fi-courier-noise-2024.md': `---
id: fi-courier-noise-2024
title: How loud are the ferries?
publisher: Selmaa Courier
url: https://courier.example/noise
seen: excerpt
published: 2024-06-20
kind: news-report
voice: press
countries: [FI]
topics: [night-ferries]
---

A newspaper's measurements.

- [fact] The Selmaa Courier measured 71 decibels at the quay of Selmaa on 18 June 2024.
`,
};

/** How many statements `smallCorpus` holds. */
export const smallCorpusSize = 6;

/** A corpus of one source with many statements, for an index that takes its time. */
export function longCorpus(statements: number): Readonly<Record<string, string>> {
  const header = smallCorpus['sources/selmaa/fi-selmaa-counts-2024.md']?.split('- [fact]')[0] ?? '';
  const weeks = Array.from(
    { length: statements },
    (_, week) =>
      `- [fact] In week ${week} of its records the port of Selmaa counted ${week + 3} night ferries.`,
  );
  return { 'sources/fi-selmaa-counts-2024.md': [header, ...weeks, ''].join('\n') };
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}
