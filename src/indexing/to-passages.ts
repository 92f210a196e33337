import type { Passage, Source } from '../domain.ts';

/** The passages of a source: its statements under one heading, in order. */
export function toPassages(source: Source): Passage[] {
  const passages: Passage[] = [];
  let open: { heading: string; statements: Source['statements'][number][] } | undefined;
  const close = () => {
    const first = open?.statements[0];
    if (open && first) {
      passages.push({ id: `${first.id}+${open.statements.length}`, sourceId: source.id, ...open });
    }
  };
  for (const statement of source.statements) {
    if (!open || open.heading !== statement.heading) {
      close();
      open = { heading: statement.heading, statements: [] };
    }
    open.statements.push(statement);
  }
  close();
  return passages;
}
