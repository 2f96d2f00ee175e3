import { defineConfig } from 'vitest/config'

// The long campaigns: kills and races a hundred times over. A short form of each is among the ordinary tests.
export default defineConfig({
  test: {
    include: ['apps/admin/src/**/*.long.ts'],
    pool: 'threads',
    fileParallelism: false,
  },
})
