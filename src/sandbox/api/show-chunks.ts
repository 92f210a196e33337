import type { Block, TaskCard } from '../block-kit/blocks.ts';
import type { Chunk, TaskUpdate } from '../block-kit/read-chunks.ts';
import type { RichText } from '../block-kit/rich-text.ts';

/** What a streamed message shows once the chunks have arrived. */
export function showChunks(shown: readonly Block[], chunks: readonly Chunk[]): readonly Block[] {
  return chunks.reduce(showChunk, shown);
}

function showChunk(shown: readonly Block[], chunk: Chunk): readonly Block[] {
  switch (chunk.type) {
    case 'markdown_text':
      return addMarkdown(shown, chunk.text);
    case 'blocks':
      return [...shown, ...chunk.blocks];
    case 'plan_update':
      return shown.some(({ type }) => type === 'plan')
        ? shown.map((block) => (block.type === 'plan' ? { ...block, title: chunk.title } : block))
        : [
            { type: 'plan', title: chunk.title, tasks: shown.filter((block) => block.type === 'task_card') },
            ...shown.filter(({ type }) => type !== 'task_card'),
          ];
    case 'task_update':
      return addTask(shown, chunk);
  }
}

function addMarkdown(shown: readonly Block[], text: string): readonly Block[] {
  const last = shown.at(-1);
  if (text === '') return shown;
  if (last?.type !== 'markdown') return [...shown, { type: 'markdown', text }];
  return [...shown.slice(0, -1), { ...last, text: last.text + text }];
}

function addTask(shown: readonly Block[], update: TaskUpdate): readonly Block[] {
  const plan = shown.find((block) => block.type === 'plan');
  if (plan !== undefined) {
    const tasks = withTask(plan.tasks ?? [], update);
    return shown.map((block) => (block.type === 'plan' ? { ...block, tasks } : block));
  }
  const known = shown.some((block) => block.type === 'task_card' && block.task_id === update.id);
  if (!known) return [...shown, asCard(update)];
  return shown.map((block) =>
    block.type === 'task_card' && block.task_id === update.id ? asCard(update, block) : block,
  );
}

function withTask(tasks: readonly TaskCard[], update: TaskUpdate): TaskCard[] {
  const before = tasks.find(({ task_id }) => task_id === update.id);
  if (before === undefined) return [...tasks, asCard(update)];
  return tasks.map((task) => (task === before ? asCard(update, before) : task));
}

/** Slack adds new details to those it shows; everything else is replaced. */
function asCard(update: TaskUpdate, before?: TaskCard): TaskCard {
  const { id, title, status, details, output, sources = before?.sources } = update;
  const shownDetails = joined(before?.details, details);
  const shownOutput = joined(before?.output, output);
  return {
    type: 'task_card',
    task_id: id,
    title,
    status,
    ...(shownDetails === undefined ? {} : { details: shownDetails }),
    ...(shownOutput === undefined ? {} : { output: shownOutput }),
    ...(sources === undefined ? {} : { sources }),
  };
}

function joined(before: RichText | undefined, text: string | undefined): RichText | undefined {
  if (text === undefined || text === '') return before;
  return {
    type: 'rich_text',
    elements: [
      ...(before?.elements ?? []),
      { type: 'rich_text_section', elements: [{ type: 'text', text }] },
    ],
  };
}
