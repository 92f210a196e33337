import { randomBytes } from 'node:crypto';
import { limits } from '../../present/limits.ts';

export interface Triggers {
  issue(user: string): string;
  /** The person the trigger belongs to, or why it no longer opens anything. */
  redeem(trigger: string): { user: string } | { error: string };
}

/** Trigger ids: one use, three seconds. */
export function createTriggers(now: () => number): Triggers {
  const issued = new Map<string, { user: string; at: number; used: boolean }>();
  return {
    issue(user) {
      const trigger = `${Math.floor(now())}.${randomBytes(8).toString('hex')}`;
      issued.set(trigger, { user, at: now(), used: false });
      return trigger;
    },
    redeem(trigger) {
      const found = issued.get(trigger);
      if (found === undefined) return { error: 'invalid_trigger_id' };
      if (found.used) return { error: 'exchanged_trigger_id' };
      if (now() - found.at > limits.triggerSeconds * 1000) return { error: 'expired_trigger_id' };
      found.used = true;
      return { user: found.user };
    },
  };
}

export interface ReplyTarget {
  readonly user: string;
  readonly channel: string;
  /** The message whose button was clicked; none for a command. */
  readonly ts?: string;
}

export interface ResponseUrls {
  issue(target: ReplyTarget): string;
  redeem(key: string): ReplyTarget | { error: string };
}

/** Response URLs: five uses, thirty minutes. */
export function createResponseUrls(now: () => number, root: () => string): ResponseUrls {
  const issued = new Map<string, { target: ReplyTarget; at: number; uses: number }>();
  return {
    issue(target) {
      const key = randomBytes(12).toString('hex');
      issued.set(key, { target, at: now(), uses: 0 });
      return `${root()}/response/${key}`;
    },
    redeem(key) {
      const found = issued.get(key);
      if (found === undefined) return { error: 'no_such_url' };
      if (now() - found.at > limits.responseUrlMinutes * 60_000) return { error: 'expired_url' };
      if (found.uses >= limits.responseUrlUses) return { error: 'used_url' };
      found.uses += 1;
      return found.target;
    },
  };
}
