import { limits } from '../../present/limits.ts';
import type { ViewDraft } from '../block-kit/read-view.ts';
import type { Workspace } from './workspace.ts';

export interface View extends ViewDraft {
  readonly id: string;
  readonly hash: string;
  readonly user: string;
  readonly rootId: string;
  readonly previousId?: string;
}

export interface Views {
  home(user: string): View | undefined;
  /** The modal on top, if any. */
  modal(user: string): View | undefined;
  find(id: string): View | undefined;
  byExternalId(externalId: string): View | undefined;
  publish(user: string, draft: ViewDraft): View;
  open(user: string, draft: ViewDraft): View;
  push(user: string, draft: ViewDraft): View | undefined;
  update(id: string, draft: ViewDraft): View | undefined;
  /** Takes the top modal away, or all of them; gives back what closed, top first. */
  close(user: string, all?: boolean): readonly View[];
}

/** Home tabs and modals, a stack of up to three a person. */
export function createViews({ announce }: Workspace): Views {
  const homes = new Map<string, View>();
  const stacks = new Map<string, View[]>();
  let made = 0;
  const fresh = () => `V0SAND${String(++made).padStart(4, '0')}`;
  const make = (user: string, draft: ViewDraft, below?: View): View => {
    const id = fresh();
    return {
      ...draft,
      id,
      hash: `${id}.1`,
      user,
      rootId: below?.rootId ?? id,
      ...(below === undefined ? {} : { previousId: below.id }),
    };
  };
  const shown = (view: View) => {
    announce({ type: 'view', user: view.user });
    return view;
  };
  const all = () => [...homes.values(), ...[...stacks.values()].flat()];

  return {
    home: (user) => homes.get(user),
    modal: (user) => stacks.get(user)?.at(-1),
    find: (id) => all().find((view) => view.id === id),
    byExternalId: (externalId) => all().find((view) => view.external_id === externalId),
    publish(user, draft) {
      const before = homes.get(user);
      const view =
        before === undefined ? make(user, draft) : { ...before, ...draft, hash: `${before.id}.${++made}` };
      homes.set(user, view);
      return shown(view);
    },
    open(user, draft) {
      const view = make(user, draft);
      stacks.set(user, [view]);
      return shown(view);
    },
    push(user, draft) {
      const stack = stacks.get(user) ?? [];
      if (stack.length >= limits.viewStack) return undefined;
      const view = make(user, draft, stack.at(-1));
      stacks.set(user, [...stack, view]);
      return shown(view);
    },
    update(id, draft) {
      const before = all().find((view) => view.id === id);
      if (before === undefined) return undefined;
      const view = { ...before, ...draft, hash: `${id}.${++made}` };
      if (homes.get(view.user)?.id === id) homes.set(view.user, view);
      stacks.set(
        view.user,
        (stacks.get(view.user) ?? []).map((each) => (each.id === id ? view : each)),
      );
      return shown(view);
    },
    close(user, whole = false) {
      const stack = stacks.get(user) ?? [];
      const closed = whole ? [...stack].reverse() : stack.slice(-1);
      stacks.set(user, whole ? [] : stack.slice(0, -1));
      announce({ type: 'view', user });
      return closed;
    },
  };
}
