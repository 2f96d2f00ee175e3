import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

// The tests start the command, the app and their workers hundreds of times: they find their code compiled.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

/** Code without state of its own: its tests share what they import. */
const pure = ['packages/**/*.test.ts', 'fixtures/**/*.test.ts']
const exclude = [...configDefaults.exclude, '**/dist/**', 'out/**']

export default defineConfig({
  test: {
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude, isolate: false } },
      {
        extends: true,
        test: { name: 'other', include: ['**/*.test.ts'], exclude: [...exclude, ...pure] },
      },
    ],
  },
})
