import { statSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The largest file first, on every machine and every time: left alone, the runner goes by what it remembers of
 * earlier runs. Browser tests share one demo, and the largest of them, `doors`, looks at it as it was seeded.
 */
class SteadyOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size
    return [...files].sort((a, b) => size(b) - size(a))
  }

  /** Of several shards each gets every so manieth file in that order, which comes near to equal shares. */
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard!
    return (await this.sort(files)).filter((_, at) => at % count === index - 1)
  }
}

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    // Tests call the edges as a server would; the guard against browsers has nothing to guard here.
    alias: { 'server-only': new URL('./node_modules/server-only/empty.js', import.meta.url).pathname },
  },
  test: {
    sequence: { sequencer: SteadyOrder },
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
