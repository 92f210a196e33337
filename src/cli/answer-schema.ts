import { answerJsonSchema } from '../present/answer-data.ts';

process.stdout.write(answerJsonSchema());
