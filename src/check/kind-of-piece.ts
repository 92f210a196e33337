import { figuresIn } from '../text/figures.ts';
import { nameWordsIn } from '../text/names.ts';
import { fold, terms } from '../text/words.ts';
import { hasVerb } from './clauses.ts';

/** What a piece of a message is; `view` is a judgement in words, checked only where the corpus holds the same. */
export type Reading = 'claim' | 'view' | 'opinion' | 'question' | 'other';

const asks =
  /\?["”’)\s]*$|^(?:and |but |so )?(?:(?:who|what|why|where|when|how(?: \p{L}+)?|which(?: \p{L}+)?) (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|on earth|the hell)|is it|is that|isn't|aren't|doesn't|didn't|can you|could you|would you|do you)\b/iu;
/** "Ignore …", "Please forward …", "Deport them all": asks for something to be done. */
const commands =
  /^(?:please|kindly|pls|let's|let us|don't|do not|never|always|ignore|disregard|forget|mark|treat|answer|reply|respond|write|say|tell|print|output|repeat|forward|send|share|read|look|see|check|note that you|stop|start|close|deport|remove|ban|vote|wake up|make|keep|give|get|call|act as|pretend|you are|you must|from now on|hope|thanks?|thank you|cheers|regards|best|dear|hi|hello|good (?:morning|afternoon|evening))\b/i;
const machine =
  /^(?:system|assistant|user|developer|instructions?|prompt)\s*[:>]|<\/?(?:system|instructions?)>|\b(?:previous|prior|above) (?:instructions|rules|prompts?)\b/i;
/** What the writer feels, wants or holds. */
const stance =
  /\b(?:i|we|imo|imho)\b[^.]{0,25}\b(?:think|believe|feel|love|hate|hope|wish|guess|find|prefer|doubt|am|are|adore|despise|support|oppose|want)\b|\b(?:in my (?:view|opinion|book)|personally|if you ask me|imho|imo|to be honest|frankly|honestly|shame on|thank god|god help|good riddance|bravo|well done|how dare|it is time to|it's time to|high time|make of that|about time)\b/i;
const ought =
  /\b(?:should (?!in principle|as a rule|normally|generally)|ought to|has got to|have got to|needs? to (?:wake|stop|act|go|learn|understand))\b/i;
/** Praise and blame. */
const values =
  /\b(?:disgrac\w*|disgust\w*|shame\w*|scandalous|outrag\w*|unbelievabl\w*|incredibl\w*|terribl\w*|horribl\w*|awful|appalling|heartbreaking|sad|wonderful|great|amazing|brilliant|fantastic|excellent|best thing|worst thing|stupid|idiot\w*|cowards?|cowardly|traitors?|evil|racists?|fascists?|liars?|pathetic|ridiculous|absurd|insane|crazy|madness|nonsense|rubbish|blunder|tasteless|hero\w*|proud|embarrass\w*|hypocri\w*|lovely|beautiful|ugly|delightful|nice)\b/i;
/** Judgements that parties of the corpus make too. */
const judgements =
  /\b(?:unfair|unacceptable|outdated|misleading|loophole|wrecking|biased|bizarre|broken|out of control|myth|mistaken|grave|reckless|dangerous|hypocrisy|too (?:little|much|weak|soft|late|lenient))\b/i;

/** How a piece is to be read. Nothing in it is obeyed: an order in a message is a piece like any other. */
export function readingOf(piece: string): Reading {
  const text = fold(piece).replace(/^[^\p{L}\p{N}]+/u, '');
  if (machine.test(text)) return 'other';
  if (asks.test(text)) return 'question';
  if (commands.test(text) || /:\s*$/.test(piece)) return 'other';
  if (stance.test(text)) return 'opinion';
  if (values.test(text) && !isSpoken(text)) return 'opinion';
  if (ought.test(text)) return isSpoken(text) ? 'claim' : 'opinion';
  if (!statesSomething(piece)) return /[!]\s*$/.test(piece) ? 'opinion' : 'other';
  return judgements.test(text) ? 'view' : 'claim';
}

/** "X says …", "according to X": then it is a claim about what X says. */
export function isSpoken(written: string): boolean {
  return /\b(?:according to|per (?!head|capita|person|year|day|cent|week|month|hour|thousand|million)) ?\p{L}|\b\p{L}{2,}\s+(?:has |have |had |also )?(?:says?|said|argues?|argued|writes|wrote|tells|told|warns?|warned|claims?|claimed|called|calls|believes?|insists?|insisted|thinks?|asked|stated|states (?:that|in)|describes?|described|accuses?|accused|denies|denied|dismiss\w*|estimates?|estimated|reports? that|reported)\b/u.test(
    fold(written),
  );
}

/** A verb with something that it is about, or a figure of something. */
function statesSomething(piece: string): boolean {
  const meant = terms(piece).length;
  const isNumbered = figuresIn(piece).length > 0 || nameWordsIn(piece).length > 0;
  return hasVerb(piece) ? meant >= 2 : meant >= 3 && isNumbered;
}
