import type { Corpus } from '../domain.ts';
import { BotError } from '../errors.ts';
import { draftCase, keptAnswer } from '../ledger/draft-case.ts';
import { type Ledger, type Report, type ReviewStatus, reviewStatuses } from '../ports.ts';
import { feedbackLabels } from '../present/slack-wording.ts';
import { toText } from '../present/to-text.ts';
import { printable } from '../text/printable.ts';

type ReviewFlags = {
  readonly team: string | undefined;
  readonly status: string | undefined;
  readonly json: boolean;
};
type Review = (
  ledger: Ledger,
  id: string | undefined,
  flags: ReviewFlags,
  corpus: () => Promise<Corpus>,
) => Promise<number>;

/** As many reports as a person reads at a time. */
const mostListed = 200;
/** Less of an id might be a slip, and would decide on somebody's report. */
const leastTyped = 6;
/** Who decided, where it was somebody at the command line. */
const byCommand = 'command line';

/** What `ledger -- review` does. */
export const reviews: Readonly<Record<string, Review>> = {
  list: async (ledger, _, { team, status = 'open', json }) => {
    const wanted = reviewStatuses.find((known) => known === status);
    if (wanted === undefined && status !== 'all')
      throw usage(`--status takes ${reviewStatuses.join(', ')} or all, not "${status}"`);
    const found = await ledger.reports({ teamId: team, status: wanted, count: mostListed });
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : listed(found, status));
    return 0;
  },
  show: async (ledger, id, { json }) => {
    const report = await theReport(ledger, id);
    const { answer } = await theAnswer(ledger, report);
    process.stdout.write(
      json
        ? `${JSON.stringify({ ...report, answer }, null, 2)}\n`
        : `${lineOf(report)}\nanswer ${report.answerId} of workspace ${report.teamId}\n\n${toText(answer, { width: 100, colour: false })}`,
    );
    return 0;
  },
  accept: (ledger, id) => decided(ledger, id, 'accepted'),
  reject: (ledger, id) => decided(ledger, id, 'rejected'),
  reopen: (ledger, id) => decided(ledger, id, 'open'),
  case: async (ledger, id, _, corpus) => {
    const report = await theReport(ledger, id);
    const { answer, question } = await theAnswer(ledger, report);
    const turns = await ledger.turnsBefore(question.id);
    const feedback = [feedbackLabels[report.kind].label, report.text].filter(Boolean).join(': ');
    process.stdout.write(draftCase(keptAnswer.parse({ ...answer, turns, feedback }), await corpus()));
    await ledger.decide(report.teamId, report.id, 'case', byCommand);
    return 0;
  },
};

async function decided(ledger: Ledger, id: string | undefined, status: ReviewStatus): Promise<number> {
  const report = await theReport(ledger, id);
  await ledger.decide(report.teamId, report.id, status, byCommand);
  process.stdout.write(`${lineOf({ ...report, status })}\n`);
  return 0;
}

/** The report whose id begins so. */
async function theReport(ledger: Ledger, id: string | undefined): Promise<Report> {
  if (id === undefined || id.length < leastTyped)
    throw usage('say which report, by the id that `review list` prints');
  const found = await ledger.reports({ id, count: 2 });
  const [report] = found;
  if (report === undefined)
    throw usage(`there is no report "${id}"; \`review list --status all\` shows them`);
  if (found.length > 1) throw usage(`more than one report begins with "${id}"; give more of it`);
  return report;
}

async function theAnswer(ledger: Ledger, { teamId, answerId }: Report) {
  const recorded = await ledger.answer(teamId, answerId);
  if (recorded === undefined) throw usage(`the answer ${answerId} is no longer kept`);
  return recorded;
}

function listed(reports: readonly Report[], status: string): string {
  const some = reports.length === mostListed ? 'the newest ' : '';
  const count = `${some}${reports.length} ${reports.length === 1 ? 'report' : 'reports'}${status === 'all' ? '' : `, ${status}`}`;
  return [...reports.map(lineOf), count].map((line) => `${line}\n`).join('');
}

/** Its id as far as it has to be typed, when, what and where it stands; the question and the reader's words below. */
function lineOf({ id, givenAt, kind, status, question, text }: Report): string {
  const when = givenAt.toISOString().slice(0, 16).replace('T', ' ');
  const head = `${id.slice(0, 8)}  ${when}  ${feedbackLabels[kind].label} · ${status}`;
  const words = [`asked: ${question}`, ...(text === undefined ? [] : [`said:  ${text}`])];
  return [head, ...words.map((line) => `          ${printable(line.replace(/\s+/g, ' '))}`)].join('\n');
}

function usage(message: string): BotError {
  return new BotError(message, { code: 'bad-usage' });
}
