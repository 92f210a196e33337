import { createMiniSearchIndex } from '../../src/adapters/minisearch-index.ts';
import { lexicalIndexContract } from '../contracts/lexical-index.ts';

lexicalIndexContract('createMiniSearchIndex', createMiniSearchIndex);
