import type { BriefForm, Compared } from '../briefing.ts';
import type { Together } from '../corpus/together.ts';
import { type Corpus, type Source, type Voice, voices } from '../domain.ts';
import { isAboutCorpus } from '../text/not-found.ts';
import { bearingOn } from './answering-first.ts';
import { givenWay } from './answers.ts';
import { type Checked, draftOf, keyDate } from './checked.ts';
import type { CountedAlike } from './comparable.ts';
import { coreTopic } from './lead-topics.ts';
import type { Outline } from './outline.ts';
import { aboutCountry, hostsIn } from './scope.ts';
import type { Weighed } from './weigh.ts';

type Given = {
  readonly counted: readonly CountedAlike[];
  readonly countedAs: Compared['countedAs'];
  readonly together: Together;
  readonly unlike: Compared['unlike'];
  readonly checked: Checked;
  readonly corpus: Corpus;
  readonly form: BriefForm;
  readonly onlyIn: Compared['onlyIn'];
};

/** What a comparison opens with: what the countries share, how each government responded, and what cannot be set side by side; the columns do not say it again. */
export function toCompared(
  plans: readonly Outline[],
  { counted, countedAs, unlike, checked, corpus, form, together, onlyIn }: Given,
): { readonly compared: Compared; readonly plans: readonly Outline[] } {
  const events = (plans[0]?.events ?? []).filter((event) =>
    plans.every((plan) => plan.events.includes(event)),
  );
  const said = saidOfAll(plans, together);
  const responses = plans.map((plan) => responseIn(plan, corpus));
  const differ = responses.every((one) => one !== undefined) ? responses : [];
  const show = (one: Pick<Weighed, 'statement'>) => checked.show(draftOf(one.statement));
  const compared: Compared = {
    alike: events.flatMap((event) => keyDate(event, checked) ?? []),
    said: said.flatMap((one) => show(one) ?? []),
    countedAs,
    // On one page there is no room for figures that cannot be set side by side.
    counted: (form === 'one-page' && countedAs === 'unlike' ? [] : counted).flatMap(
      ({ name, phrase, from }) => {
        const statement = show(from);
        return statement === undefined ? [] : [{ name, phrase, statement }];
      },
    ),
    different: differ.flatMap((response, at) => {
      const statement = response && show(response);
      return statement === undefined ? [] : [{ name: plans[at]?.subject.name ?? '', statement }];
    }),
    unlike,
    onlyIn,
  };
  const shown = new Set(
    [...differ, ...said, ...counted.map(({ from }) => from)].map((one) => one?.statement.id),
  );
  return {
    compared,
    plans: plans.map((plan) => ({
      ...(form === 'long' ? plan : shortened(plan, plans)),
      events: plan.events.filter((event) => !events.includes(event)),
      bottomLine: (form === 'long' ? plan.bottomLine : settledAndDisputed(plan)).filter(
        ({ statement }) => !shown.has(statement.id),
      ),
      figures: plan.figures.filter(({ from }) => !shown.has(from.statement.id)),
    })),
  };
}

/** What the government of a country says on what the corpus is for, else that no word of it was found. */
function responseIn(
  { subject: { countries }, bottomLine, weighed }: Outline,
  corpus: Corpus,
): Pick<Weighed, 'statement'> | undefined {
  const core = coreTopic(corpus);
  const isOnCore = ({ topics }: Source) => core !== undefined && topics.includes(core);
  const said = [...bottomLine, ...weighed].find(
    ({ statement: { standing, voice }, source, own }) =>
      own && standing.kind === 'claim' && voice === 'host-government' && isOnCore(source),
  );
  if (said !== undefined) return said;
  return corpus.sources
    .filter(isOnCore)
    .flatMap((source) => source.statements.map((statement) => ({ statement, source })))
    .find(
      ({ statement, source }) =>
        isAboutCorpus(statement) &&
        /\b(?:reply|reaction|response|answer)\b.*\bgovernment\b/i.test(statement.text) &&
        hostsIn(statement.text).length === 1 &&
        countries.some((code) => aboutCountry(code, statement, source) === 'own'),
    );
}

/** The weightiest dispute or claim that names all of them; a claim only with the answers that are set beside it. */
function saidOfAll(plans: readonly Outline[], { beside }: Together): readonly Weighed[] {
  const codes = plans.flatMap(({ subject }) => subject.countries);
  const weighed = plans[0]?.weighed ?? [];
  const said = weighed.find(({ statement: { standing, text, id } }) => {
    const named = hostsIn(text);
    return (
      (standing.kind === 'contested' || (standing.kind === 'claim' && beside.has(id))) &&
      codes.length > 1 &&
      codes.every((code) => named.includes(code))
    );
  });
  if (said === undefined) return [];
  const answers = beside.get(said.statement.id) ?? [];
  return [said, ...weighed.filter(({ statement }) => answers.includes(statement.id))];
}

/** On one page only the voices that are heard on each: what one alone has cannot be compared. */
function shortened(plan: Outline, plans: readonly Outline[]): Outline {
  const common = commonVoices(plans);
  const isLeft = ({ voice }: Outline['positions'][number]) => !common.has(voice);
  const left = plan.positions.filter(isLeft).flatMap(({ chosen }) => chosen);
  const positions = plan.positions.filter((held) => !isLeft(held));
  const kept = [...plan.bottomLine, ...positions.flatMap(({ chosen }) => chosen)];
  const isAnswer = (one: Weighed) => kept.some((claim) => bearingOn(claim, one) >= answered);
  return givenWay({
    ...plan,
    positions,
    // What answers a claim that is left out goes with it, unless it answers one that is kept.
    disputed: firstOf(
      plan.disputed.filter((one) => isAnswer(one) || !left.some(({ source }) => source.id === one.source.id)),
      isAnswer,
    ),
  });
}

/** What answers something on the page, and of the rest so many that there are two. */
function firstOf(disputes: readonly Weighed[], isAnswer: (one: Weighed) => boolean): readonly Weighed[] {
  const answers = disputes.filter(isAnswer);
  const rest = disputes.filter((one) => !answers.includes(one));
  return [...answers, ...rest.slice(0, Math.max(0, mostDisputes - answers.length))];
}
const mostDisputes = 2;

/** A claim of which so much is in a dispute is answered by it. */
const answered = 0.5;

/** Of a topic every voice that is due has its place. */
export function commonVoices(plans: readonly Outline[]): ReadonlySet<Voice> {
  if (plans.some(({ subject }) => subject.topics.length > 0)) return new Set(voices);
  return new Set(
    voices.filter((voice) => plans.every(({ positions }) => positions.some((held) => held.voice === voice))),
  );
}

/** The voices that each would have with more room, but for those that are shown. */
export function onlyIn(all: readonly Outline[], shown: readonly Outline[]): Compared['onlyIn'] {
  return all.flatMap(({ subject, positions }, at) => {
    const heard = shown[at]?.positions.map(({ voice }) => voice) ?? [];
    const left = positions.map(({ voice }) => voice).filter((voice) => !heard.includes(voice));
    return left.length === 0 ? [] : [{ name: subject.name, voices: left }];
  });
}

/** A dispute holds what each side says; without one, all that the bottom line has. */
function settledAndDisputed({ bottomLine }: Outline): readonly Weighed[] {
  const isClaim = ({ statement }: Weighed) => statement.standing.kind === 'claim';
  return bottomLine.some(({ statement }) => statement.standing.kind === 'contested')
    ? bottomLine.filter((one) => !isClaim(one))
    : bottomLine;
}
