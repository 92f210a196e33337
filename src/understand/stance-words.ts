import { stem, words } from '../text/words.ts';

/**
 * Words that say how the asker feels about a matter and nothing about the matter: praise, blame, doubt, emphasis. They
 * are set aside before anything is searched, whichever side they come from. What one side calls a subject is no
 * concern of this list: that is a variant of a topic.
 */
const listed = `
  absurd absurdly appalling atrocious awful brave bravely bogus brazen brazenly brutal callous cheap cowardly craven crazy cruel cynical
  damning dangerous deceitful despicable disgrace disgraceful dishonest disgusting draconian dreadful egregious
  fake feeble frightening ghastly harmless heartless heartlessly heroic hideous honest honestly horrible hypocritical hypocrisy idiotic
  inhuman insane insulting laughable lenient lousy ludicrous mad madness merciless naive nasty noble obscene outrage outrageous
  overblown pathetic phoney pitiful plucky pointless preposterous proud proudly reckless ridiculous ruthless scandalous senseless shabby
  shameful shamefully shameless shocking shockingly sickening silly sinister spineless stupid tough toothless unbelievable unjust
  unfair vicious vile weak wicked wonderful worthless wretched
  admit admits admitted allegedly apparently bother bothered cave caved coddle cover-up coverup crackdown crusade crush cynically dare
  dares dared demonise demonize demonises demonised demonizing demonising deny denies denied dictate dodge dodged dump excuse excuses exploit
  exploiting fearmonger fearmongering fiddle flood flooding flooded fuss gag gagged gagging ganging harp hide hides hiding hidden hound hounded hush
  hushed hype ignore ignored ignores lecture lectures lectured lecturing lie lies lied lying malign mask milk mollycoddle muzzle muzzled obsess obsessed
  pamper pampered pander pandered pandering parrot peddle peddles peddled persecute persecuted play plays plug pretend pretends pretended punish propaganda
  rant rage sabotage scapegoat scapegoating scapegoated scaremonger scaremongering shrug shrugged shrugging shred silence silenced slander
  slap smear smears smeared smearing smuggle sneak sneaked snub spin spins spun stigmatise stigmatize stigmatised stigmatising
  suppress suppressed swamp swamped sweep swept trample trampled trumpet tout touted twist twisted twists undermine vilify vilified vilifying wave wash
  whip whipping whitewash whitewashed whitewashing witch-hunt wreck wring
  bigot bigots bigoted crooks do-gooder do-gooders do gooders elite elites establishment fanatics fascist fascists fearmongers haters hypocrites
  hate-mongers ideologues lefty lefties leftist leftists liars lobby lunatics mob populist populists racist racists racism xenophobe xenophobes xenophobia xenophobic woke
  so-called supposed supposedly finally even still just simply merely really truly actually already again always never everyone everybody obviously clearly
  surely anyway basically literally frankly plainly utterly totally completely purely only ordinary decent innocent hard-working real
  false falsely untrue misleading debunk debunked exaggerated exaggeration
  narrative myth myths hoax scare stories story card teeth wrist rug carpet truth common sense
`;

const stanceStems: ReadonlySet<string> = new Set(
  listed.split(/\s+/).flatMap((word) => words(word).map(stem)),
);
/** They look like stance and are subjects here. */
const subjects: ReadonlySet<string> = new Set(
  [
    'real',
    'punish',
    'deny',
    'exploit',
    'silence',
    'hide',
    'undermine',
    'lobby',
    'hate',
    'story',
    'sense',
    'common',
    'truth',
    'play',
    'weak',
    'only',
    'never',
    'always',
    'even',
    'still',
    'sweep',
    'wave',
    'dump',
    'plug',
    'milk',
    'card',
  ].map(stem),
);

/** Whether a stem only says how the asker feels. */
export function isStance(stemmed: string): boolean {
  return stanceStems.has(stemmed) && !subjects.has(stemmed);
}
