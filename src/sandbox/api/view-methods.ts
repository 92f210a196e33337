import { z } from 'zod';
import { readView, type ViewDraft } from '../block-kit/read-view.ts';
import type { Stand } from '../stand.ts';
import type { View } from '../state/views.ts';
import { type Method, method, type Refusal, refuse } from './method.ts';

const triggered = z.looseObject({ trigger_id: z.string(), view: z.unknown() });

const open = method({
  args: triggered,
  run(args, stand) {
    const wanted = forTrigger(args, stand);
    return wanted.ok ? shown(stand.views.open(wanted.user, wanted.draft), stand) : wanted;
  },
});

const push = method({
  args: triggered,
  run(args, stand) {
    const wanted = forTrigger(args, stand);
    if (!wanted.ok) return wanted;
    const view = stand.views.push(wanted.user, wanted.draft);
    return view === undefined ? refuse('push_limit_reached') : shown(view, stand);
  },
});

const update = method({
  args: z.looseObject({
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
    view: z.unknown(),
  }),
  run({ view_id, external_id, hash, view }, stand) {
    const before =
      view_id === undefined ? stand.views.byExternalId(external_id ?? '') : stand.views.find(view_id);
    if (before === undefined) return refuse('not_found');
    if (hash !== undefined && hash !== before.hash) return refuse('hash_conflict');
    const draft = readView(view);
    if (!draft.ok) return refuse(draft.error, draft.messages);
    const after = stand.views.update(before.id, draft.value);
    return after === undefined ? refuse('not_found') : shown(after, stand);
  },
});

const publish = method({
  args: z.looseObject({ user_id: z.string(), hash: z.string().optional(), view: z.unknown() }),
  run({ user_id, hash, view }, stand) {
    if (stand.workspace.user(user_id) === undefined) return refuse('user_not_found');
    const before = stand.views.home(user_id);
    if (hash !== undefined && before !== undefined && hash !== before.hash) return refuse('hash_conflict');
    const draft = readView(view);
    if (!draft.ok) return refuse(draft.error, draft.messages);
    if (draft.value.type !== 'home') return refuse('invalid_arguments', ['[ERROR] must be a home view']);
    return shown(stand.views.publish(user_id, draft.value), stand);
  },
});

type Wanted = { ok: true; user: string; draft: ViewDraft } | Refusal;

function forTrigger(args: { trigger_id: string; view?: unknown }, { triggers, views }: Stand): Wanted {
  const draft = readView(args.view);
  if (!draft.ok) return refuse(draft.error, draft.messages);
  if (draft.value.type !== 'modal') return refuse('invalid_arguments', ['[ERROR] must be a modal']);
  const { external_id } = draft.value;
  if (external_id !== undefined && views.byExternalId(external_id) !== undefined) {
    return refuse('duplicate_external_id');
  }
  const redeemed = triggers.redeem(args.trigger_id);
  if ('error' in redeemed) return refuse(redeemed.error);
  return { ok: true, user: redeemed.user, draft: draft.value };
}

function shown(view: View, stand: Stand): { ok: true; view: unknown } {
  return { ok: true, view: viewPayload(view, stand, {}) };
}

/** A view as payloads and replies show it. */
export function viewPayload(
  view: View,
  { workspace }: Stand,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { id, hash, rootId, previousId, user: _, ...draft } = view;
  return {
    ...draft,
    id,
    hash,
    root_view_id: rootId,
    previous_view_id: previousId ?? null,
    private_metadata: view.private_metadata ?? '',
    callback_id: view.callback_id ?? '',
    external_id: view.external_id ?? '',
    team_id: workspace.teamId,
    app_id: workspace.appId,
    bot_id: 'B0SANDBOX',
    state: { values },
  };
}

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
