import { checkJsonSchema } from '../present/check-data.ts';

process.stdout.write(checkJsonSchema());
