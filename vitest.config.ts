import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    // Tests call the edges as a server would; the guard against browsers has nothing to guard here.
    alias: { 'server-only': new URL('./node_modules/server-only/empty.js', import.meta.url).pathname },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure: nothing that one file leaves behind is seen by another.
          isolate: false,
          // Property tests on a busy machine.
          testTimeout: 30_000,
          include: ['{app,components,lib,db,scripts,standins}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // They wait for the database more than they compute.
          maxWorkers: 4,
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/keys.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // Starts, kills and restarts whole platforms.
          name: 'platform',
          include: ['tests/platform/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // One browser, and sessions that are still open, serve all files.
          isolate: false,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/platform.ts'],
          setupFiles: ['tests/support/keys.ts', 'tests/support/browser-hooks.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
