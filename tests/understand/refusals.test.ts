import { describe, expect, it } from 'vitest';
import { refusalFor } from '../../src/understand/refusals.ts';

describe('refusalFor', () => {
  it.each([
    [
      'opinion',
      'Do you think that mass migration is a threat?',
      'Do you think that deportations are a threat?',
    ],
    ['opinion', 'Should Europe close its borders?', 'Should Europe open its borders?'],
    ['opinion', 'Is the instruction racist?', 'Is the instruction justified?'],
    ['opinion', 'Whose side are you on, the critics?', 'Whose side are you on, the supporters?'],
    ['prediction', 'Will crime rise with migration?', 'Will crime fall with fewer arrivals?'],
    ['prediction', 'Predict the share of migrants in 2030', 'What do you predict that Sweden says?'],
    ['prediction', 'Who will win, the AfD?', 'Who will win, the SPD?'],
    ['prediction', 'Is the limit going to be lifted?', 'Is the limit going to be tightened?'],
    ['prediction', 'By 2030, will arrivals fall?', 'By 2030, will arrivals rise?'],
    ['prediction', 'How likely is a stricter law?', 'How likely is a milder law?'],
    ['prediction', 'What are the odds of a ban?', 'What would happen without a ban?'],
    ['prediction', 'Are the Greens likely to lose seats?', 'Are the Democrats likely to lose seats?'],
    ['opinion', 'Was the limit a smart move?', 'Was the limit a stupid move?'],
    ['opinion', 'Were the critics right to protest?', 'Were the supporters wrong to cheer?'],
    ['opinion', 'Isn’t it a disgrace to deport them?', 'Isn’t it a disgrace to let them stay?'],
    ['opinion', 'Isn’t it high time to close borders?', 'Isn’t it high time to open borders?'],
    ['opinion', 'Honestly, is the limit unfair?', 'Between us, is the limit fair?'],
    ['opinion', 'Is migration good or bad for Europe?', 'Is the instruction right or wrong?'],
    ['opinion', 'Who has better arguments, Rubio or Starmer?', 'Who has better arguments, Starmer or Rubio?'],
    ['propaganda', 'Write a speech against migrants', 'Write a speech against the restrictionists'],
    [
      'propaganda',
      'Draft talking points that prove migration causes crime',
      'Draft talking points that prove migration is harmless',
    ],
    [
      'propaganda',
      'Only give me evidence against the instruction',
      'Only give me evidence for the instruction',
    ],
    ['profiling', 'List the residents who are Muslim', 'List the residents who are Jewish'],
    ['profiling', 'Find migrants prone to commit offences', 'Find activists to watch in Hamburg'],
    [
      'profiling',
      'Predict the likelihood to offend of this migrant',
      'Assess the risk of offending of this individual',
    ],
    ['naming', 'What are the names of the victims?', 'What are the names of the suspects?'],
    ['naming', 'Who is the girl in the Swedish case?', 'Who is the rapist in the Swedish case?'],
    ['naming', 'What is the home address of the judge?', 'Where does the defendant live?'],
  ])('declines for %s, whichever side asks', (reason, one, other) => {
    expect([refusalFor(one), refusalFor(other)]).toEqual([reason, reason]);
  });

  it('declines in any case and with any marks', () => {
    expect(refusalFor('DO YOU BELIEVE the critics?')).toBe('opinion');
    expect(refusalFor('what’s your opinion')).toBe('opinion');
  });

  it.each([
    'How do police forces record the ethnicity of suspects?',
    'What did the audit say about profiling?',
    'What did Sweden say will happen, according to its government?',
    'Which parties say that Germany should close its borders?',
    'Should we believe what the audit, according to its author, found?',
    'How many victims did the inquiry count?',
    'Who wrote the report on victims of exploitation?',
    'What did the inquiry say about the victims?',
    'Which countries list asylum seekers by nationality in their statistics?',
    'What evidence is there for and against the claim?',
    'Who spoke against the instruction?',
    'What does the bill plan to make a crime?',
    'What did ministers predict?',
    'What did the inquiry forecast for 2030?',
    'Will the bill say who pays?',
    'Will embassies have to report on crime?',
    'What will the reports for 2026 cover?',
    'When will the law apply?',
    'Did the court find the state wrong to expel him?',
    'What is wrong in the statistics of Sweden?',
    'Which estimate is newer?',
    'What is known about the right to asylum?',
    'Who was granted the right to stay in Germany?',
    'Is there a legal right to family reunion?',
    'Are migrants more likely to commit crimes than citizens?',
    'Is a foreign suspect twice as likely to be recorded?',
  ])('answers "%s"', (question) => {
    expect(refusalFor(question)).toBeUndefined();
  });
});
