import { z } from 'zod';
import { viewPayload } from '../api/view-methods.ts';
import { readView } from '../block-kit/read-view.ts';
import type { Stand } from '../stand.ts';
import type { User } from '../state/workspace.ts';
import { type Filled, formFaults, formState } from './form.ts';
import { from } from './interact.ts';
import { done, type Outcome, troubled } from './outcome.ts';

const answerSchema = z
  .discriminatedUnion('response_action', [
    z.looseObject({ response_action: z.literal('clear') }),
    z.looseObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
    z.looseObject({ response_action: z.literal('update'), view: z.unknown() }),
    z.looseObject({ response_action: z.literal('push'), view: z.unknown() }),
  ])
  .or(z.strictObject({}));

/** A person sends the modal on top; Slack's client checks it first. */
export async function submit(stand: Stand, user: User, filled: Filled): Promise<Outcome> {
  const view = stand.views.modal(user.id);
  if (view === undefined) return { ok: false, error: 'no modal is open' };
  const fields = formFaults(view, filled);
  if (Object.keys(fields).length > 0) return { ok: false, error: 'incomplete', fields };
  const ack = await stand.deliveries.once('interactive', 'view_submission', {
    ...from(user, stand),
    type: 'view_submission',
    view: viewPayload(view, stand, formState(view, filled)),
    response_urls: [],
  });
  if (!ack.ok) return troubled(ack);
  const answer = answerSchema.safeParse(ack.payload ?? {});
  if (!answer.success) return { ok: false, error: 'the app answered with something Slack does not know' };
  return afterwards(stand, user, view.id, answer.data);
}

function afterwards(stand: Stand, user: User, viewId: string, answer: z.infer<typeof answerSchema>): Outcome {
  if (!('response_action' in answer)) {
    stand.views.close(user.id);
    return done;
  }
  switch (answer.response_action) {
    case 'clear':
      stand.views.close(user.id, true);
      return done;
    case 'errors':
      return { ok: false, error: 'errors', fields: answer.errors };
    case 'update':
    case 'push': {
      const draft = readView(answer.view);
      if (!draft.ok) return { ok: false, error: `${draft.error} ${draft.messages.join(' ')}` };
      if (answer.response_action === 'update') stand.views.update(viewId, draft.value);
      else stand.views.push(user.id, draft.value);
      return done;
    }
  }
}

/** A person closes the modal on top, or the whole stack; the app hears of it where it asked to. */
export async function closeModal(stand: Stand, user: User, all = false): Promise<void> {
  for (const view of stand.views.close(user.id, all)) {
    if (view.notify_on_close !== true) continue;
    await stand.deliveries.once('interactive', 'view_closed', {
      ...from(user, stand),
      type: 'view_closed',
      view: viewPayload(view, stand, {}),
      is_cleared: all,
    });
  }
}
