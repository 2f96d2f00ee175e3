import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/dist/**', 'out/**'],
    pool: 'threads',
    testTimeout: 60_000,
    passWithNoTests: true,
  },
})
