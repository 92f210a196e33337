import { confirmWith } from './confirm.mjs';

const element = (id) => document.getElementById(id);

/** What every part of the page needs: the state, where we are, and what can be done. */
export function createContext(store, forget) {
  const page = {
    get state() {
      return store.get();
    },
    route: { view: 'start' },
    drafts: new Map(),
    unread: new Set(),
    act: store.act,
    confirm: confirmWith(element('confirm')),
    complain(words) {
      const notice = element('notice');
      notice.hidden = false;
      notice.textContent = words;
      clearTimeout(notice.timer);
      notice.timer = setTimeout(() => {
        notice.hidden = true;
      }, 8000);
    },
    /** Waits for what was done and says so when Slack would complain. */
    async did(doing) {
      const outcome = await doing;
      if (!outcome.ok && outcome.fields === undefined)
        page.complain(complaint(outcome.error, page.state.bot.name));
      return outcome;
    },
    /** Whether the person before the page wrote the message. */
    wrote: (ts) =>
      [...page.state.messages.values()].some((item) => item.ts === ts && item.author === page.state.me.id),
    go(view, ts) {
      window.location.hash = ts === undefined ? view : `${view}/${ts}`;
    },
    async ask(channel, text) {
      const outcome = await page.did(page.act({ verb: 'say', channel, text }));
      if (outcome.ok) page.go(channel, outcome.ts);
    },
    write(channel, draft) {
      if (draft !== undefined) page.drafts.set(`write-${channel}`, draft);
      page.go(channel);
      requestAnimationFrame(() => requestAnimationFrame(() => element(`write-${channel}`)?.focus()));
    },
    become(handle) {
      page.unread.clear();
      localStorage.setItem('sandbox-person', handle);
      forget();
      page.go('start');
      store.follow(handle);
    },
  };
  return page;
}

/** Slack's error codes in a person's words. */
function complaint(error, name) {
  if (error === 'operation_timeout')
    return `${name} did not answer in time (Slack gives it 3 seconds). Try again.`;
  if (error === 'dispatch_failed') return `${name} is not connected. Try again when it is.`;
  return error;
}
