/** Every sentence the bot says in its own voice in Slack, beside those of wording.ts. */

const slackName = 'Aide-mémoire';

export const labels = {
  sources: 'Sources',
  openSources: 'Exact words and sources',
  useful: 'Useful',
  notUseful: 'Not useful',
  share: 'Share to channel',
  askAgain: 'Ask again',
  showAnswer: 'Show answer',
  showReport: 'Show answer',
  acceptReport: 'Accept',
  rejectReport: 'Reject',
  reportTitle: 'Report',
  send: 'Send',
  close: 'Close',
  cancel: 'Cancel',
  feedback: 'What was not useful?',
  feedbackSent: 'Feedback',
  checkTitle: 'Check against corpus',
  answerTitle: 'Answer',
  briefTitle: 'Briefing in full',
} as const;

/** What a screen reader says of a button: its label first, so that who speaks can say what others see. */
export const spoken = {
  openSources: 'Exact words and sources of this answer',
  useful: 'Useful: this answer helped',
  notUseful: 'Not useful: say what is wrong with this answer',
  share: 'Share to channel: everybody in it will see this answer',
  askAgain: 'Ask again: put the same question once more',
  showAnswer: 'Show answer to this question of yours',
  showReport: 'Show answer that this report is about',
  acceptReport: 'Accept: the report is right',
  rejectReport: 'Reject: the answer stands',
} as const;

export const briefLabels = { long: 'More', word: 'Word document', share: 'Share to channel' } as const;

/** What a screen reader says of a button below a briefing. */
export const briefSpoken = {
  long: 'More: the long form of this briefing',
  word: 'Word document of this briefing, in a thread',
  share: 'Share to channel: everybody in it will see this briefing',
} as const;

export const automated = 'Automated answer: check the sources before you use it.';

export const saying = {
  searching: 'Searching the corpus and checking every citation',
  searched: 'Searched the corpus and checked every citation',
  looking: 'Looking in the corpus…',
  stopped: 'Stopped, as you asked. Nothing more will follow; ask again whenever you like.',
  nothingToStop: 'Nothing is running in this thread.',
  cutOff: 'I was restarted before I could answer this question. Ask it again and I will answer.',
  later:
    'I cannot take questions in at the moment. I try again for five minutes, and answer here as soon as I can.',
  shuttingDown: 'I am being restarted and had to leave this question unanswered. Ask it again in a minute.',
  tooManyInThread: 'There are too many questions waiting in this thread. Ask again when they are answered.',
  thanks: 'Thank you. Your feedback is kept with the answer.',
  thanksForNot: 'Thank you. Your feedback is kept with the answer and will be looked at.',
  formTooLate:
    'Your “not useful” is kept. To say what is wrong, press the button again: the form came too late.',
  answerGone: 'This answer is no longer kept. Ask the question again.',
  notReviewer: 'Only reviewers can do this.',
  reportGone: 'This report is no longer kept.',
  notYours: 'This answer was given to somebody else in private.',
  shared: 'Shared with the channel.',
  alreadyShared: 'This answer is being shared already.',
  cannotPostHere: `I cannot post here: I am not in this channel. Add me with /invite @${slackName}, then share again.`,
  noTextToCheck: 'This message holds no text that could be checked.',
  checkShows: 'What the corpus makes of each claim in this message:',
  notHere: 'I am not set up to answer in this channel. Send me a direct message and I will answer there.',
  checkCutShort: 'Only the beginning of the message was read; it is longer than a message to check may be.',
  subscribed: 'This channel will be told when the corpus changes. /brief unsubscribe ends it.',
  subscribedAlready: 'This channel is told already when the corpus changes.',
  unsubscribed: 'This channel will not be told any more when the corpus changes.',
  notSubscribed: 'This channel was not told of changes of the corpus.',
  restInWord: 'There is more than fits here: “Word document” gives all of it.',
  wordComing: 'The Word document is in our direct messages.',
  wordHere: (title: string) => `${title}, as a Word document:`,
  wordRefused: 'I may not upload files here. Ask whoever runs this bot to give it the scope files:write.',
  askUsage: 'Write a question after /ask, for example: /ask What were embassies told to report?',
} as const;

/** Why a question is not answered now, and when it can be asked again. */
export function tooMuch(over: 'user' | 'workspace', waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1_000);
  const who = over === 'user' ? 'You have asked many questions' : 'Your workspace has asked many questions';
  return `${who} in a short time, so I left this one unanswered. Please ask it again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`;
}

/** What a person is told when something failed: no detail, and a reference that stands in the log beside the cause. */
export function failureWithReference(what: string, reference: string): string {
  return `${what} If it happens again, report it with this reference: ${reference}`;
}

export const failures = {
  answering: 'Something failed on my side while this question was answered. Ask it again.',
  storage: 'My records cannot be written at the moment, so I cannot answer. Ask again in a few minutes.',
  index: 'My index of the corpus does not answer at the moment. Ask again in a minute.',
  button: 'Something failed on my side and this did not work. Try again.',
} as const;

export const introduction = {
  is: 'I answer questions about the November 2025 instruction to report on mass migration, and about the host-country cases and evidence around it. I answer only from a curated corpus, show the exact source of every statement, keep every claim under the party that makes it, and say so when I do not know.',
  isNot:
    'I am an automated assistant, not a person and not an authority. I have no opinion, make no predictions, write no one-sided material and name no private person. I do not search the web and I do not read your channels: I see only what you send me.',
  how: [
    'In a channel: mention me with your question. I answer in the thread; mention me again there to follow up.',
    'In a direct message: just ask. Answer in the thread to follow up; write “stop” to stop me.',
    '/ask and a question: an answer that only you see, which you can share with the channel.',
    '/brief and a country or topic: a briefing that only you see; also /brief compare uk germany, /brief since 2026-01-01, and /brief subscribe for notices in this channel when the corpus changes.',
    '“Check against the corpus” in the menu of any message, or /ask check: and a message: what the corpus makes of each claim in it.',
  ],
  fault:
    'Choose “Not useful” below an answer and say what is wrong with it: wrong, one-sided, outdated, or a source that is missing. An error message shows a reference: give it to whoever runs this bot.',
} as const;

export const headings = {
  what: 'What this is',
  isNot: 'What it is not',
  how: 'How to ask',
  corpus: 'What the corpus holds',
  recent: 'Your latest questions',
  reports: 'Reports to review',
  fault: 'How to report a fault',
  examples: 'Questions to try',
  youAsked: 'Question',
  sharedBy: 'Shared by',
} as const;

/** Questions that show what the bot can do; each is answered from the shipped corpus. */
export const examples = [
  { title: 'What was ordered', message: 'What were embassies told to report?' },
  {
    title: 'One country',
    message: "How did Sweden respond to the State Department's instruction?",
  },
  {
    title: 'A figure and its source',
    message: 'How many children were abused in Rotherham, and who said so?',
  },
  {
    title: 'Where sources differ',
    message: 'What is disputed about the ethnicity of offenders in group-based abuse?',
  },
] as const;

export const feedbackLabels = {
  wrong: { label: 'Wrong', hint: 'A statement is not true, or not what its source says' },
  'one-sided': { label: 'One-sided', hint: 'A position or its holder is missing or unfairly put' },
  outdated: { label: 'Outdated', hint: 'Something newer is known' },
  'missing-source': { label: 'Missing source', hint: 'A source that should be in the corpus is not' },
  other: { label: 'Something else', hint: 'Say what, below' },
} as const;

/** A report in a line for its reviewers: what is wrong, and since when it waits. */
export function reportLine(kind: keyof typeof feedbackLabels, givenAt: Date): string {
  const date = givenAt.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${feedbackLabels[kind].label} · ${date}`;
}

/** How many reports wait besides those that are shown. */
export function moreReports(shown: number): string {
  return `These are the newest ${shown}. More are waiting: decide on these, and the next ones follow.`;
}
