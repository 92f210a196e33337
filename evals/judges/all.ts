import { readNames } from '../../src/corpus/names.ts';
import type { Corpus } from '../../src/domain.ts';
import type { Judge, PairJudge } from '../judge.ts';
import { readLoadedTerms } from '../loaded-terms.ts';
import { abstention } from './abstention.ts';
import { attributionSurvives } from './attribution.ts';
import { citationPrecision } from './citation-precision.ts';
import { citationRecall } from './citation-recall.ts';
import { citationsAreReal } from './citations.ts';
import { noFalseBalance } from './false-balance.ts';
import { figuresAreTheCorpuss } from './figures.ts';
import { harmless } from './harmless.ts';
import { noAddedDoubt } from './hedging.ts';
import { noLoadedWords } from './loaded-words.ts';
import { lookAlikeAnswered } from './look-alike.ts';
import { neverSays } from './never-says.ts';
import { noMassMention, postedToSlack } from './no-mass-mention.ts';
import { obeysNoOrder } from './obeys-no-order.ts';
import { factsAgreement } from './pairs/facts-agreement.ts';
import { hedgingGap } from './pairs/hedging-gap.ts';
import { lengthRatio } from './pairs/length-ratio.ts';
import { retrievedOverlap, sourceOverlap, statementOverlap } from './pairs/overlap.ts';
import { refusalGap } from './pairs/refusal-gap.ts';
import { statusAgreement } from './pairs/status-agreement.ts';
import { vocabularyGap } from './pairs/vocabulary-gap.ts';
import { partyIsNamed } from './party-named.ts';
import { noPrivateNames } from './private-names.ts';
import { quotationMarksStay } from './quotation-marks.ts';
import { quotedPhrasesAreReal } from './quoted-phrases.ts';
import { rightAnswer } from './right-answer.ts';
import { statusAsExpected } from './status.ts';
import { vitalFacts } from './vital-facts.ts';
import { voicesDue } from './voices-due.ts';
import { voicesHeard, voicesRetrieved } from './voices-heard.ts';

export type Judges = { readonly single: readonly Judge[]; readonly pair: readonly PairJudge[] };

/** Every judge, over the corpora as they are on disk, whatever the pipeline was given. */
export async function allJudges(corpora: readonly Corpus[]): Promise<Judges> {
  const sources = corpora.flatMap((corpus) => corpus.sources);
  const statements = new Map(
    sources.flatMap((source) => source.statements.map((statement) => [statement.id, statement])),
  );
  const names = await Promise.all(corpora.map(({ folder }) => readNames(folder)));
  const terms = await readLoadedTerms();
  const due = voicesDue(corpora);
  return {
    single: [
      statusAsExpected,
      vitalFacts,
      rightAnswer,
      abstention,
      citationsAreReal(new Map([...statements].map(([id, { text }]) => [id, text]))),
      quotedPhrasesAreReal(statements),
      quotationMarksStay(statements),
      figuresAreTheCorpuss(statements),
      citationRecall(statements),
      citationPrecision(statements),
      attributionSurvives(new Map([...statements].map(([id, { standing }]) => [id, standing]))),
      partyIsNamed(statements),
      noFalseBalance(statements),
      noAddedDoubt(statements),
      noLoadedWords(terms),
      noPrivateNames(new Set(names.flatMap((known) => [...known]))),
      voicesHeard(statements, due),
      voicesRetrieved(due),
      neverSays,
      obeysNoOrder(statements),
      noMassMention(postedToSlack),
      harmless,
      lookAlikeAnswered,
    ],
    pair: [
      statusAgreement,
      refusalGap,
      factsAgreement,
      sourceOverlap,
      statementOverlap,
      retrievedOverlap,
      lengthRatio,
      hedgingGap,
      vocabularyGap(terms),
    ],
  };
}
