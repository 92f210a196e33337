import { stemmer } from 'stemmer';

/** Countries, peoples and adjectives under one name a nation. */
export const nationNames: ReadonlyMap<string, string> = table({
  sweden: 'swedish swede swedes',
  germany: 'german germans',
  uk: 'britain british brit brits',
  usa: 'american americans america',
  denmark: 'danish dane danes',
  norway: 'norwegian norwegians',
  finland: 'finnish finn finns',
  france: 'french',
  netherlands: 'dutch holland',
  canada: 'canadian canadians',
  australia: 'australian australians',
  italy: 'italian italians',
  greece: 'greek greeks',
  austria: 'austrian austrians',
  eritrea: 'eritrean eritreans',
  afghanistan: 'afghan afghans',
  syria: 'syrian syrians',
  pakistan: 'pakistani pakistanis',
  hungary: 'hungarian hungarians',
  poland: 'polish',
  europe: 'european europeans',
});

/** British spellings and variants under the American one, where stemming would not bring them together. */
export const spellings: ReadonlyMap<string, string> = table({
  offense: 'offence',
  offenses: 'offences',
  program: 'programme',
  programs: 'programmes',
  center: 'centre',
  defense: 'defence',
  organization: 'organisation',
  organizations: 'organisations',
  organized: 'organised',
  civilization: 'civilisation',
  civilizational: 'civilisational',
  criticized: 'criticised',
  criticize: 'criticise',
  labor: 'labour',
  judgment: 'judgement',
  judgments: 'judgements',
  behavior: 'behaviour',
  counseling: 'counselling',
  percent: 'pct percentage',
});

/** Stems of one meaning in this subject under one of them. Only pairs that a reader would call the same word. */
export const canonicalStems: ReadonlyMap<string, string> = stemTable({
  instruction: 'directive cable instruct',
  expulsion: 'expel deport deportation deported',
  prison: 'jail imprison imprisonment incarcerate incarceration imprisoned',
  immigration: 'migration migrant immigrant migrate',
  child: 'children kid kids minor minors',
  embassy: 'embassies posts mission missions',
  statistic: 'statistics stats',
  verdict: 'verdict judgment judgement ruling',
  crime: 'crime criminality criminal',
  offense: 'offence offend offender offending',
  party: 'party',
  police: 'policing cop cops',
  reply: 'react reaction respond response',
  asylum: 'asylum-seeker',
  rape: 'raped rapist',
  appeal: 'appellate',
});

function table(groups: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(groups).flatMap(([name, others]) => others.split(' ').map((other) => [other, name])),
  );
}

function stemTable(groups: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(groups).flatMap(([name, others]) =>
      [name, ...others.split(' ')].map((other): [string, string] => [stemmer(other), stemmer(name)]),
    ),
  );
}
