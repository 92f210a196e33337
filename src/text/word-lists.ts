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

/** Spellings and irregular forms under one word, where stemming would not bring them together. */
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
  tell: 'told',
  find: 'found',
  give: 'gave given',
  send: 'sent',
  hold: 'held',
  lead: 'led',
  begin: 'began begun',
  rise: 'rose risen',
  fall: 'fell fallen',
  pay: 'paid',
  win: 'won',
  lose: 'lost',
  meet: 'met',
  leave: 'left',
  bring: 'brought',
  write: 'wrote written',
  speak: 'spoke spoken',
  grow: 'grew grown',
  show: 'shown',
  take: 'took taken',
  come: 'came',
  keep: 'kept',
  flee: 'fled',
  seek: 'sought',
  choose: 'chose chosen',
  woman: 'women',
  man: 'men',
  person: 'people persons',
});

/** Stems of one meaning in this subject under one of them. Only pairs that a reader would call the same word. */
export const canonicalStems: ReadonlyMap<string, string> = stemTable({
  instruction: 'directive cable instruct',
  expulsion: 'expel deport deportation deported',
  prison: 'jail imprison imprisonment incarcerate incarceration imprisoned',
  immigration: 'migration migrant immigrant migrate',
  child: 'children kid kids minor minors',
  embassy: 'embassies',
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

/**
 * Stems that a person may use for one another in this subject, though they are not one word. A question's term brings
 * its relatives along at a lower weight.
 */
export const relatedStems: ReadonlyMap<string, readonly string[]> = relatives([
  'murder homicide killing kill lethal death die dead deadly manslaughter toll',
  'hurt injure injury wound',
  'late delay overdue deadline miss',
  'sentence punishment penalty term custody',
  'order instruction task guidance tell direct request require',
  'start begin force effect apply',
  'stop end halt block suspend',
  'number figure count total toll tally',
  'share percentage proportion rate pct',
  'high heavy severe serious long',
  'chief head lead chair president director',
  'minister secretary',
  'boss leader head',
  'letter note message statement',
  'thread post tweet x',
  'newspaper paper press media outlet',
  'study research paper analysis report author',
  'find show conclude result',
  'survey poll opinion',
  'reject refuse decline dismiss deny rebuff',
  'criticise attack condemn slam object complain criticism',
  'support back welcome praise endorse',
  'answer reply comment statement say',
  'girl child victim survivor',
  'abuse exploitation rape assault',
  'inquiry review audit investigation probe',
  'arrest detain charge detention',
  'convict guilty sentence conviction',
  'acquit clear acquittal',
  'appeal court judge judgement verdict rule',
  'expulsion return removal remove',
  'border crossing entry frontier',
  'refugee asylum protection',
  'foreigner noncitizen foreign national nationality citizen',
  'background heritage origin ethnicity race',
  'speech expression insult censor censorship post',
  'riot disorder unrest violence protest',
  'law act bill statute legislation rule regulation',
  'threat danger risk',
  'hemisphere america americas latin caribbean',
  'dei diversity',
  'budget cost money fund spend pay',
  'cut reduce drop shorten omit eliminate remove leave',
  'rise increase grow climb',
  'fall decrease decline drop',
  'over-represent overrepresent overrepresentation disproportionate',
  'name sign signature attribute author',
  'gang group network',
  'knife stab attack attacker',
  'interfere interference meddle sovereignty affair business',
  'hotel accommodation house',
  'job staff employee worker',
  'embassy mission post diplomat consulate',
  'decide decision rule order reject impose judgement',
  'test threshold criterion requirement require condition standard',
  'say state tell announce',
  'publish release appear issue',
  'allege accuse claim',
]);

function relatives(groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const group of groups) {
    const stems = group.split(' ').map((word) => canonicalStems.get(stemmer(word)) ?? stemmer(word));
    for (const one of stems) {
      const others = found.get(one) ?? new Set();
      for (const other of stems) if (other !== one) others.add(other);
      found.set(one, others);
    }
  }
  return new Map([...found].map(([one, others]) => [one, [...others]]));
}

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
