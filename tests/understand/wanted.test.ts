import { describe, expect, it } from 'vitest';
import { wantedFrom } from '../../src/understand/wanted.ts';

describe('wantedFrom', () => {
  it.each([
    ['How many ferries were counted?', 'figure'],
    ['What share of suspects was not recorded?', 'figure'],
    ['HOW LONG was the sentence?', 'figure'],
    ['When was the limit set?', 'date'],
    ['In what year was the audit published?', 'date'],
    ['Who signed the cable?', 'who'],
    ['Which court upheld the sentence?', 'who'],
    ['What did the ministry say about the limit?', 'position'],
    ['How has Sweden responded?', 'position'],
    ['Why was the limit set?', 'reason'],
    ['How do the Swedish and Danish figures differ, from 2015 on?', 'comparison'],
    ['Compare the two audits.', 'comparison'],
    ['Tell me about the audit', 'overview'],
    ['Give me a summary of the case.', 'overview'],
    ['Did the court order expulsion?', 'yes-no'],
    ['and is it in force?', 'yes-no'],
    ['ferry limit: when was it set?', 'date'],
    ['And since when?', 'date'],
    ['What was counted, and when?', 'date'],
    ['When the limit was set, who objected?', 'who'],
    ['By whom was it set?', 'who'],
    ['Which think tank wrote it?', 'who'],
    ['How often do ferries call?', 'figure'],
    ['What were the reactions to it?', 'position'],
    ['On what grounds was it upheld?', 'reason'],
    ['What happened at Selmaa?', 'overview'],
    ['what happened on appeal?', 'fact'],
    ['Night ferries at Selmaa, short backgrounder please', 'overview'],
    ['How many more ferries, compared with 2023?', 'figure'],
    ['so how often do the counts differ between ports and harbours?', 'figure'],
    ['What is the state of play?', 'overview'],
    ['Where do things stand at Selmaa?', 'overview'],
    ['what have we got on ferries', 'overview'],
    ['What’s going on at the quay?'.replace('’', "'"), 'overview'],
    ['Bring me up to speed on the limit', 'overview'],
    ['Give me the whole picture', 'overview'],
    ['the limit on night ferries', 'fact'],
    ['Where is the port?', 'fact'],
  ])('hears in "%s" that a %s is wanted', (question, wanted) => {
    expect(wantedFrom(question)).toBe(wanted);
  });

  it('takes the more exact kind where two fit', () => {
    expect(wantedFrom('Did they say how many ferries there were?')).toBe('figure');
    expect(wantedFrom('Is there a comparison of when both began?')).toBe('comparison');
  });
});
