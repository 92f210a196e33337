import { answerJsonSchema } from '../present/answer-data.ts';
import { briefJsonSchema } from '../present/brief-data.ts';

process.stdout.write(process.argv.includes('briefing') ? briefJsonSchema() : answerJsonSchema());
