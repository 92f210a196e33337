import { figuresIn } from '../text/figures.ts';
import { type Marker, markers, meantAfter, placesOf, type Spoken, spokenIn, stemsOf } from './spoken.ts';

/** Words that narrow, weaken or bound what stands after them. */
const narrowing =
  markers(`only solely exclusively merely mostly mainly largely partly primarily predominantly chiefly
  partially roughly approximately nearly almost barely generally usually often frequently typically commonly sometimes
  occasionally rarely seldom suspected alleged allegedly reportedly purported supposed presumed possible possibly potential
  potentially likely unlikely probable probably apparently may might could estimated provisional preliminary initial interim
  planned proposed draft former acting so-called self-described self-reported unconfirmed disputed attempted adult registered
  recorded known convicted many most some several few half certain at_least at_most up_to more_than less_than fewer_than
  no_more_than in_part part_of one_of not_all`);
/** These do so right before a figure. */
const bounding = markers('about around over under above below some nearly almost close_to just');
/** A measure of something: without the thing it measures something else. */
const measuring = markers(
  'percent_of share_of rate_of proportion_of number_of majority_of minority_of shares_of rates_of',
);
/** What they open says for whom, on whose word or on which terms the rest holds. */
const scoping =
  markers(`according_to among of_those of_whom of_these of_all out_of per excluding except other_than besides
  apart_from if unless until provided adjusted based_on as_far_as so_far without subject_to with_known with_unknown for_which
  in_which in_cases in_areas compared_with relative_to whose where when`);
/** So many words away stands at most what a word is about. */
const reach = 7;
/** Between two commas these only remark on something. */
const remarking = /^(?:whose|where|when|in which|of whom|for which)$/;

/**
 * The qualifier that a shorter telling loses while it keeps what was qualified: "only", "suspected", "up to", "according
 * to …", "among those whose …". A clause that goes takes its qualifiers with it; one whose figure is told is told whole.
 */
export function lostQualifier(text: string, original: string): string | undefined {
  const [own, theirs] = [spokenIn(text), spokenIn(original)];
  return (
    lostLimit(own, theirs) ??
    lostScope(own, theirs) ??
    lostMeasure(figureWords(text), own, figureWords(original), theirs)
  );
}

function lostLimit(own: readonly Spoken[], theirs: readonly Spoken[]): string | undefined {
  const kept = stemsOf(own);
  const isLost = (marker: Marker, after: number) => {
    const meant = meantAfter(theirs, after);
    return meant !== undefined && kept.has(meant) && !stands(own, marker, meant);
  };
  const isUnbound = (marker: Marker, after: number) => {
    const figure = theirs[after]?.word ?? '';
    if (!/^\d/.test(figure)) return false;
    const told = own.flatMap(({ word }, at) => (word === figure ? [at] : []));
    return told.length > 0 && !told.some((at) => placesOf(own, marker).includes(at - marker.length));
  };
  const isOfNothing = (marker: Marker, after: number) => {
    const meant = meantAfter(theirs, after);
    const figure = theirs[after - marker.length - 1]?.word ?? '';
    const told = own.flatMap(({ word }, at) =>
      word === marker[0] && (!/^\d/.test(figure) || own[at - 1]?.word === figure) ? [at] : [],
    );
    return meant !== undefined && told.length > 0 && !told.some((at) => isNear(own, at, meant));
  };
  return (
    lost(theirs, narrowing, isLost) ??
    lost(theirs, bounding, isUnbound) ??
    lost(theirs, measuring, isOfNothing)
  );
}

function lostScope(own: readonly Spoken[], theirs: readonly Spoken[]): string | undefined {
  const kept = stemsOf(own);
  return lost(theirs, scoping, (marker, after) => {
    const meant = meantAfter(theirs, after);
    if (meant === undefined ? placesOf(own, marker).length > 0 : stands(own, marker, meant)) return false;
    const at = after - marker.length;
    const before = theirs.slice(0, at).filter(({ clause }) => clause === theirs[at]?.clause);
    if (before.length === 0) return !remarking.test(marker.join(' '));
    return before.some(({ stem }) => stem !== undefined && kept.has(stem));
  });
}

/** In a clause whose figure is told every word says what is measured, of whom, or by whom. */
function lostMeasure(
  told: readonly string[],
  own: readonly Spoken[],
  given: readonly string[],
  theirs: readonly Spoken[],
): string | undefined {
  const kept = stemsOf(own);
  const figures = new Set(given.filter((word) => told.includes(word)));
  const clauses = new Set(theirs.filter(({ word }) => figures.has(word)).map(({ clause }) => clause));
  return theirs.find(
    ({ clause, stem, isCompared }) =>
      clauses.has(clause) && stem !== undefined && !isCompared && !kept.has(stem),
  )?.word;
}

function figureWords(text: string): string[] {
  return figuresIn(text).flatMap(({ start, end }) =>
    spokenIn(text.slice(start, end)).map(({ word }) => word),
  );
}

/** The first of the markers that is lost, as it is said. */
function lost(
  spoken: readonly Spoken[],
  all: readonly Marker[],
  isLost: (marker: Marker, after: number) => boolean,
): string | undefined {
  return all
    .find((marker) => placesOf(spoken, marker).some((at) => isLost(marker, at + marker.length)))
    ?.join(' ');
}

/** Whether a marker stands before what it is about, or close behind it. */
function stands(spoken: readonly Spoken[], marker: Marker, meant: string): boolean {
  return placesOf(spoken, marker).some((at) => isNear(spoken, at + marker.length - 1, meant, 3));
}

function isNear(spoken: readonly Spoken[], at: number, meant: string, back = reach): boolean {
  return spoken.slice(Math.max(0, at - back), at + reach + 1).some(({ stem }) => stem === meant);
}
