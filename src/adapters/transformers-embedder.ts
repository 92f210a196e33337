import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { BotError, systemCodeOf } from '../errors.ts';
import type { Embedder } from '../ports.ts';

/** An optional peer, mostly not there: loaded when it is needed, and what is used of it is checked here. */
const packageName = '@huggingface/transformers';

const tensor = z.object({ dims: z.tuple([z.number(), z.number()]), data: z.instanceof(Float32Array) });
type Encode = (texts: string[], options: { pooling: 'mean'; normalize: true }) => Promise<unknown>;
type Load = (task: string, model: string, options: Record<string, unknown>) => Promise<Encode>;
const library = z.object({ pipeline: z.custom<Load>((value) => typeof value === 'function') });

/** More texts at once only cost memory: each is padded to the longest of them. */
const batchSize = 16;

/**
 * A sentence encoder by ONNX: `model` is a folder (config.json, tokenizer.json, tokenizer_config.json and
 * onnx/model.onnx or onnx/model_quantized.onnx), or the name of a model, which the library fetches on the first call.
 */
export function createTransformersEmbedder(model: string): Embedder {
  const folder = path.resolve(model);
  const isFolder = existsSync(folder);
  let loading: Promise<Encode> | undefined;

  const encode = async (texts: string[]): Promise<number[][]> => {
    loading ??= load(isFolder ? folder : model, isFolder);
    const run = await loading;
    const found: number[][] = [];
    for (let start = 0; start < texts.length; start += batchSize) {
      const output = await run(texts.slice(start, start + batchSize), { pooling: 'mean', normalize: true });
      const { dims, data } = tensor.parse(output);
      for (let row = 0; row < dims[0]; row += 1)
        found.push([...data.subarray(row * dims[1], (row + 1) * dims[1])]);
    }
    return found;
  };

  return {
    id: isFolder ? `local-${plain(path.basename(folder))}-${fingerprintOf(folder)}` : `hub-${plain(model)}`,
    embedDocuments: encode,
    async embedQuery(text) {
      const [vector = []] = await encode([text]);
      return vector;
    },
  };
}

async function load(model: string, isFolder: boolean): Promise<Encode> {
  const { pipeline } = library.parse(requireLibrary());
  const isQuantized = !isFolder || existsSync(path.join(model, 'onnx', 'model_quantized.onnx'));
  try {
    return await pipeline('feature-extraction', model, {
      dtype: isQuantized ? 'q8' : 'fp32',
      local_files_only: isFolder,
    });
  } catch (error) {
    throw new BotError(
      `the sentence encoder ${model} could not be loaded; check AIDE_MEMOIRE_ENCODER: a folder holds config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx`,
      { code: 'encoder-unavailable', cause: error },
    );
  }
}

function requireLibrary(): unknown {
  try {
    return createRequire(import.meta.url)(packageName);
  } catch (error) {
    if (systemCodeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new BotError(
      `AIDE_MEMOIRE_ENCODER needs the package ${packageName}; run npm install --no-save --save-prod ${packageName}, or unset it`,
      { code: 'encoder-unavailable', cause: error },
    );
  }
}

/** Changes when another model is put into the folder, so that vectors of the two are never mixed. */
function fingerprintOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const sizes = files.map((file) => `${file} ${statSync(path.join(folder, file)).size}`);
  return createHash('sha256').update(sizes.join('\n')).digest('hex').slice(0, 8);
}

function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9.]+/g, '-').toLowerCase();
}
