import { createMemoryIndex } from '../../src/adapters/memory-index.ts';
import { vectorIndexContract } from '../contracts/vector-index.ts';

vectorIndexContract('createMemoryIndex', createMemoryIndex);
