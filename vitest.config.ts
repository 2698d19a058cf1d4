import { defineConfig } from 'vitest/config';

/** Tests that start servers, browsers and verbs, but build no site: two at a time. */
const BUILD_NOTHING = [
  'test/site/{bounces,drafts,inbox-fetch,mail,mail-faults,send,send-verb,smtp-faults}.test.ts',
  'test/site/{digest,hour-page,inbox-desk,issue-workflow,new,thunderbird}.test.ts',
  'test/site/receive.test.ts',
  'test/site/harvest.test.ts',
  'test/paste/**/*.test.ts',
  'test/browser/hostile.test.ts',
];

/** What is long in a whole process, on a slow machine. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 180_000 };

/** Astro keeps the preview's content in one place for all; a build beside it would disturb it. */
const ALONE = ['test/site/{dev,doors}.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{site,browser,paste}/**'],
          testTimeout: 30_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'servers',
          include: BUILD_NOTHING,
          globalSetup: ['test/needs.ts'],
          ...PATIENCE,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/{site,browser}/**/*.test.ts'],
          exclude: [...BUILD_NOTHING, ...ALONE],
          globalSetup: ['test/needs.ts'],
          ...PATIENCE,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'alone',
          include: ALONE,
          globalSetup: ['test/needs.ts'],
          ...PATIENCE,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
