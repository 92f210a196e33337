import { createBundledEmbedder } from '../../src/adapters/bundled-embedder.ts';
import { embedderContract } from '../contracts/embedder.ts';

embedderContract('createBundledEmbedder', createBundledEmbedder);
