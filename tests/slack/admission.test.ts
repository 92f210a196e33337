import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/sandbox/deliver/transport.ts';
import { anAnswer } from '../support/builders.ts';
import { signedSender } from '../support/signed-sender.ts';
import { aSandbox, startSlackBot } from '../support/slack-bot.ts';

const question = 'How many night ferries were counted in 2024?';
const answer = () => Promise.resolve(anAnswer({ id: crypto.randomUUID() }));
const notHere = 'I am not set up to answer in this channel.';

describe('registerAdmission', () => {
  it('answers in the channels that are served, and in direct messages', async () => {
    const sandbox = await aSandbox();
    const channels = [sandbox.workspace.channel('general')?.id ?? ''];
    const { ana } = await startSlackBot({ answer, sandbox, access: { channels } });

    const here = ana.mention('general', question);
    const direct = ana.dm(question);
    await sandbox.until(() => ana.sees('general', { thread: here.ts }).includes('[Useful]'));
    await sandbox.until(() => ana.sees('dm', { thread: direct.ts }).includes('[Useful]'));

    expect(ana.sees('general', { thread: here.ts })).not.toContain(notHere);
  });

  it('says where to ask instead in any other channel, to the person alone and once', async () => {
    const { sandbox, ana, ben, meter, ledger } = await startSlackBot({
      answer,
      access: { channels: ['C0ELSEWHERE'] },
    });

    ana.mention('general', question);
    ana.mention('general', question);
    await ana.slash(`/ask ${question}`, { channel: 'general' });
    await sandbox.until(() => meter.told.length === 3);
    await sandbox.until(() => ana.sees('general').includes(notHere));

    expect(meter.told).toEqual(Array.from({ length: 3 }, () => ['refused', 'strange-channel']));
    expect(ana.sees('general').split(notHere)).toHaveLength(2);
    expect(ben.sees('general')).not.toContain(notHere);
    expect(await ledger.recentQuestions(sandbox.workspace.teamId, ana.id, 5)).toEqual([]);
  });

  it.each<[string, (team: string, user: string) => Outgoing]>([
    ['a mention', (team, user) => mention(team, user)],
    [
      'a person of another workspace in a shared channel',
      (team, user) => mention('T0SANDBOX', user, { user_team: team }),
    ],
    [
      'a command',
      (team, user) => ({
        kind: 'slash_commands',
        body: {
          command: '/ask',
          team_id: team,
          channel_id: 'C1',
          user_id: user,
          text: question,
          trigger_id: '1',
        },
      }),
    ],
    [
      'a press',
      (team, user) => ({
        kind: 'interactive',
        body: {
          type: 'block_actions',
          team: { id: team },
          user: { id: user, team_id: team },
          container: {},
          trigger_id: '1.1',
          actions: [{ type: 'button', action_id: 'show_answer', value: 'answer-1' }],
        },
      }),
    ],
  ])('leaves %s of a stranger’s workspace without a word, and acknowledges it', async (_, outgoing) => {
    const { sandbox, bot, meter, log, ledger } = await startSlackBot({ answer, over: 'http' });
    const before = sandbox.calls().length;

    const ack = await signedSender({ sandbox, bot })(outgoing('T0STRANGER', 'U0STRANGER'));
    await sandbox.until(() => meter.told.length > 0);

    expect(ack).toEqual({ ok: true });
    expect(meter.told).toEqual([['refused', 'strange-workspace']]);
    expect(sandbox.calls().length).toBe(before);
    expect(await ledger.recentQuestions('T0STRANGER', 'U0STRANGER', 5)).toEqual([]);
    expect(log.lines.at(-1)).toMatchObject({ level: 'warn', fields: { teamId: 'T0STRANGER' } });
  });

  it('answers a partner’s workspace that is named in the settings', async () => {
    const access = { workspaces: ['T0SANDBOX', 'T0PARTNER'] };
    const { sandbox, bot, meter } = await startSlackBot({ answer, over: 'http', access });

    await signedSender({ sandbox, bot })(mention('T0PARTNER', 'U0PARTNER'));
    await sandbox.until(() => meter.told.some(([name]) => name === 'answered'));

    expect(meter.told).not.toContainEqual(['refused', 'strange-workspace']);
  });
});

function mention(team_id: string, user: string, event: Record<string, string> = {}): Outgoing {
  return {
    kind: 'events_api',
    body: {
      team_id,
      type: 'event_callback',
      event_id: `Ev${crypto.randomUUID()}`,
      event: { type: 'app_mention', channel: 'C0GENERAL', user, text: question, ts: '1.000001', ...event },
    },
  };
}
