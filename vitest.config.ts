import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/system/**', 'tests/browser/**'],
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        // The first run on a machine builds the index, which takes minutes on a busy one.
        test: {
          name: 'evals',
          include: ['evals/**/*.eval.ts'],
          exclude: ['evals/gate.eval.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
      {
        // After the others, for its report shows what they found.
        test: {
          name: 'gate',
          include: ['evals/gate.eval.ts'],
          testTimeout: 240_000,
          hookTimeout: 900_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
