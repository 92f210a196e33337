import { z } from 'zod';
import { wantedKinds } from '../domain.ts';

/** The shape of what the pipeline saw, with a hit as its keeper writes it. */
export function workingsShape<Hit extends z.ZodType>(hit: Hit) {
  return z.object({
    neutral: z.string(),
    wanted: z.enum(wantedKinds),
    countries: z.array(z.string()),
    topics: z.array(z.string()),
    leastSufficiency: z.number(),
    looks: z.array(z.object({ asked: z.string(), sufficiency: z.number(), hits: z.array(hit) })),
  });
}
