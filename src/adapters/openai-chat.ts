import { ChatOpenAI } from '@langchain/openai';
import { type AIMessageChunk, HumanMessage, SystemMessage } from 'langchain';
import { z } from 'zod';
import type { ChatModel, ChatRequest } from '../ports.ts';
import { isRefusedRequest, toFailure } from './openai-failure.ts';

export type OpenAIEndpoint = {
  readonly apiKey: string;
  /** Of any server that speaks OpenAI's chat completions. */
  readonly baseUrl: string;
};

/** How a reply is held to its schema, the strictest first: by the endpoint, as the arguments of a tool, by the prompt alone. */
const modes = ['schema', 'tool', 'prompt'] as const;
type Mode = (typeof modes)[number];

/** Models that think before they write count that as output. */
const thinking = /^(o\d|gpt-5)/;
const tokensToThink = 4_000;

const toolName = 'answer';

const usedUp = z.object({ input_tokens: z.number(), output_tokens: z.number() });

/**
 * A chat model behind an OpenAI-compatible endpoint, through LangChain. An endpoint that refuses one mode of structured
 * output is asked in the next, and from then on in the one that it took. LangSmith traces it when its own environment
 * variables are set. Nothing is sent before the first `stream`.
 */
export function createOpenAIChat(name: string, endpoint: OpenAIEndpoint): ChatModel {
  let first = 0;
  return {
    name,
    async *stream(request) {
      for (let attempt = first; ; attempt += 1) {
        const mode = modes[attempt] ?? 'prompt';
        try {
          for await (const piece of streamIn(mode, name, endpoint, request)) {
            first = attempt;
            yield { model: name, ...piece };
          }
          return;
        } catch (error) {
          request.signal?.throwIfAborted();
          if (!isRefusedRequest(error) || attempt + 1 >= modes.length) throw toFailure(error, name, endpoint);
        }
      }
    },
  };
}

async function* streamIn(
  mode: Mode,
  name: string,
  { apiKey, baseUrl }: OpenAIEndpoint,
  { messages, schema, mostTokens, signal }: ChatRequest,
) {
  const stop = new AbortController();
  const model = new ChatOpenAI({
    model: name,
    apiKey,
    configuration: { baseURL: baseUrl, logLevel: 'off' },
    maxRetries: 0,
    maxTokens: mostTokens + (thinking.test(name) ? tokensToThink : 0),
    // The plainest endpoints do not know the option that asks for it.
    streamUsage: mode !== 'prompt',
  });
  try {
    const said = messages.map(({ role, content }) =>
      role === 'system' ? new SystemMessage(content) : new HumanMessage(content),
    );
    const stream = await model.stream(said, {
      ...optionsOf(mode, schema),
      signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    });
    for await (const chunk of stream) {
      const text = textOf(chunk);
      if (text !== '') yield { text };
      const usage = usedUp.safeParse(chunk.usage_metadata).data;
      if (usage) yield { usage: { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens } };
    }
  } finally {
    stop.abort(); // A reader that has read enough ends the request too.
  }
}

function optionsOf(mode: Mode, schema: ChatRequest['schema']) {
  if (mode === 'schema')
    return {
      response_format: {
        type: 'json_schema' as const,
        json_schema: { name: toolName, schema: { ...schema }, strict: true },
      },
    };
  if (mode === 'tool')
    return {
      tools: [
        {
          type: 'function' as const,
          function: { name: toolName, description: 'The answer.', parameters: { ...schema } },
        },
      ],
      tool_choice: { type: 'function' as const, function: { name: toolName } },
    };
  return {};
}

/** What was said, as text or as the arguments of the tool. */
function textOf({ content, tool_call_chunks: calls = [] }: AIMessageChunk): string {
  return (typeof content === 'string' ? content : '') + calls.map(({ args = '' }) => args).join('');
}
