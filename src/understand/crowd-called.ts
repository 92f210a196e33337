import { follows, type Rule } from './rule.ts';

/** At the head of a request, or of a clause of it. */
const opens =
  '(?:^|[.!?;:,] |\\b(?:and|then|to|please|mind|you|also|by) )(?:please |pls |just |now |kindly |also )*';
const crowd =
  "(?:every(?:one|body)(?!'s| who| was| is| in the (?:country|cable))|all (?:[\\p{L}-]+ )?(?:staff|members(?! of| states)|users|channels|colleagues|employees|sections|of (?:them|us)|hands)|(?:the )?(?:whole|entire|full|complete) (?:[\\p{L}-]+ )?(?:channel|section|workspace|team|embassy|mission|post|office|company|department|list|slack|group)|every (?:member(?! state)|user|person|channel|colleague|employee|single)|(?:@|<!|at-)(?:here|channel|everyone)|<!subteam)";
const calls = new RegExp(
  `${opens}(?:ping|tag|notify|alert|mention|dm|message|page|broadcast|blast|announce|wake|summon|poke|nudge|invite|spam|cc|buzz|@)(?:ping|ing|ting|ging)?\\b[^?.]{0,80}${crowd}`,
  'u',
);
const posts = new RegExp(
  `${opens}(?:post|send|share|push|forward|put|begin|start|open|end|close|prefix|preface|add|include|prepend|append|write|use)(?:ing)?\\b[^?.]{0,80}(?:@|<!|at-)(?:here|channel|everyone|subteam)\\b`,
  'u',
);
const sends = new RegExp(
  `${opens}(?:post|send|push|forward|broadcast|deliver)(?:ing)?\\b[^?.]{0,80}\\bto (?:${crowd}|every|all (?:the )?(?:channels|staff|users|members))`,
  'u',
);

const reaches = new RegExp(
  `\\b(?:each|every) (?:member|user|person|colleague|employee)s? of (?:this|the|our) (?:channel|workspace|team|group|list)\\b|${opens}(?:make|set|get|have)\\b[^?.]{0,60}\\b(?:notification|notif\\p{L}+|alert|ping|mention)s?\\b`,
  'u',
);

const rules: readonly Rule[] = [{ all: [reaches] }, { all: [calls] }, { all: [posts] }, { all: [sends] }];

/** Whether a folded question wants a whole channel or house called. */
export function crowdCalled(text: string): boolean {
  return follows(text, rules);
}
