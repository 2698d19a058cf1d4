import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{site,browser,paste}/**'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/{site,browser,paste}/**/*.test.ts'],
          globalSetup: ['test/needs.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
