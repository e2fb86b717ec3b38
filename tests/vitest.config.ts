import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    environment: 'node',
    // Otherwise one core is left for the one who watches, and on two cores the files wait for one another.
    maxWorkers: '100%',
    projects: [
      // What is tested keeps nothing between calls, so files share the modules that they load: half of the time is loading them.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'dist',
          include: ['tests/dist/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // The pages of the built site are read once for all files, not for each: the tests only look at them.
          isolate: false,
        },
      },
      { test: { name: 'lighthouse', include: ['tests/lighthouse/**/*.test.ts'] } },
    ],
  },
});
