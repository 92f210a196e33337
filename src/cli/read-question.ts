import { settings } from '../config.ts';
import { BotError } from '../errors.ts';
import { reasonWording } from '../present/wording.ts';

/** The question of a command line, in one piece or as words; a BotError when there is none or it is too long. */
export function readQuestion(positionals: readonly string[]): string {
  if (positionals.length === 0) {
    throw new BotError('give a question, in quotation marks; --help shows how', { code: 'bad-usage' });
  }
  const question = positionals.join(' ');
  if (!/[\p{L}\p{N}]/u.test(question)) throw new BotError(reasonWording.empty, { code: 'bad-input' });
  const { longestQuestion } = settings.answer;
  if (question.length > longestQuestion) {
    const message = `the question has ${question.length} characters, at most ${longestQuestion} are read; ask it in fewer words`;
    throw new BotError(message, { code: 'bad-input' });
  }
  return question;
}
