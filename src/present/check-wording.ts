import type { Answer, CheckedPiece, CitedStatement, ClaimVerdict, Reason } from '../domain.ts';

/** Every sentence the bot says in its own voice about a message that it checked. */

const verdictNames: Readonly<Record<ClaimVerdict, string>> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  contested: 'Contested',
  'attributed-opinion': 'Attributed opinion',
  'not-in-the-corpus': 'Not in the corpus',
};

const kindNames: Readonly<Record<Exclude<CheckedPiece['kind'], 'claim'>, string>> = {
  opinion: 'Opinion',
  question: 'Question',
  other: 'No claim',
};

/** The verdict in a word or three: "Supported", "Opinion". */
export function verdictName({ kind, verdict }: CheckedPiece): string {
  return kind === 'claim' ? verdictNames[verdict ?? 'not-in-the-corpus'] : kindNames[kind];
}

/** What the verdict means for this piece, as a sentence. */
export function verdictLine({ kind, verdict, differs, by }: CheckedPiece): string {
  if (kind === 'question')
    return 'it states nothing that could be checked; ask it by itself and it is answered.';
  if (kind !== 'claim') return 'not a statement of fact, so it was not checked.';
  switch (verdict) {
    case 'supported':
      return 'the corpus says the same.';
    case 'contradicted':
      return differs === undefined
        ? 'the corpus says the opposite.'
        : `the corpus has something else where this says “${differs}”.`;
    case 'contested':
      return 'the sources disagree; both sides stand here.';
    case 'attributed-opinion':
      return `in the corpus this is what ${listed(by ?? [])} says, not an established fact.`;
    default:
      return 'nothing here shows it or speaks against it.';
  }
}

/** "A", "A and B", "A, B and C". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? 'a party';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** What stands below every check: what its verdicts do not mean. */
export function checkNotes({ checked = [], status }: Answer): string[] {
  const claims = checked.filter(({ kind }) => kind === 'claim');
  const isAbsent = claims.some(({ verdict }) => verdict === 'not-in-the-corpus');
  return [
    ...(claims.length === 0 ? ['The message holds no statement of fact that could be checked.'] : []),
    ...(status === 'partial'
      ? ['Only the beginning of the message was checked: check the rest by itself.']
      : []),
    ...(isAbsent
      ? [
          '“Not in the corpus” is no verdict on a claim: this corpus is small, and what it does not hold may well be true.',
        ]
      : []),
    'A claim is compared with what the sources say, by code and not by judgement; nothing is said about whoever wrote it.',
  ];
}

/** Above the statements of a piece: how they bear on it; nothing where the verdict says it. */
export function shownHeading({ verdict }: CheckedPiece): string | undefined {
  return verdict === 'not-in-the-corpus' ? 'Nearest in the corpus:' : undefined;
}

const reasons: Partial<Record<Reason, string>> = {
  empty:
    'There is no text to check. Give a message, for example: check: Germany deported 22,787 people in 2025.',
  'too-long': 'The message is too long to be checked with care. Check it in parts.',
  language:
    'Only English is compared with the corpus, and this message is in another language: nothing in it was checked. Give its claims in English.',
};

/** Why a message was not checked. */
export function checkReason(reason: Reason): string {
  return reasons[reason] ?? 'Something failed while this message was checked. Try again, or report it.';
}

/** The statements that show a piece, in order. */
export function shownFor({ statementIds }: CheckedPiece, { statements }: Answer): CitedStatement[] {
  return statementIds.flatMap(
    (id) => statements.find(({ citations }) => citations.some(({ statementId }) => statementId === id)) ?? [],
  );
}
