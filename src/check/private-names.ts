import { nameCandidates } from '../corpus/rules/person-names.ts';
import type { Corpus } from '../domain.ts';
import { mask } from '../text/mask.ts';
import { fold } from '../text/words.ts';

/** A person whom the writer knows, not one in public life. */
const known =
  /\b((?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]|[Tt]his|[Tt]hat|[Ss]ome)\s+(?:old\s+)?(?:neighbou?r|colleague|friend|boss|teacher|landlord|tenant|flatmate|classmate|wife|husband|brother|sister|son|daughter|cousin|uncle|aunt|guy|man|woman|girl|boy|kid|named|called)(?:\s+(?:named|called))?)\s+(?:\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}'’-]+)*/gu;
/** Runs that name a body or a place rather than a person. */
const body =
  /\b(?:Council|Court|Party|Parliament|Ministry|Department|Office|Agency|Committee|Commission|Institute|University|Church|Police|Times|News|Post|Street|Road|City|County|District|Union|States|Kingdom|Republic|Bill|Act|Convention|Pact|Plan|Group|Board|Bank|Summit|Conference|Inquiry|Report|Review|Government|Authority|Service|Centre|Center|Foundation|Fund|Island|Sea|East|West|North|South|European|American|British|People)\b/;

/** Takes personal data and the names of people whom the corpus does not know out of what a message says. */
export function createNameMask({ sources }: Corpus): (text: string) => string {
  const names = new Set(
    sources.flatMap(({ title, publisher, statements }) =>
      [title, publisher, ...statements.map(({ text }) => text)].flatMap(nameCandidates).map(fold),
    ),
  );
  const isPublic = (name: string) => {
    const folded = fold(name);
    return (
      names.has(folded) ||
      [...names].some((other) => other.endsWith(` ${folded}`) || other.startsWith(`${folded} `))
    );
  };
  return (text) =>
    nameCandidates(text)
      .filter((name) => !body.test(name) && !isPublic(name))
      .reduce((masked, name) => masked.replaceAll(name, '[name]'), mask(text).replace(known, '$1 [name]'));
}
