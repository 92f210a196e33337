import { embedderContract } from '../contracts/embedder.ts';
import { createFakeEmbedder } from './fake-embedder.ts';

embedderContract('createFakeEmbedder', createFakeEmbedder);
