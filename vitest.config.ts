import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

// The tests start the command, the app and their workers hundreds of times: they find their code compiled.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/dist/**', 'out/**'],
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
})
