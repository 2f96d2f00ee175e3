import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

const extraFileExtensions = ['.svelte']

export default defineConfig(
  globalIgnores([
    '**/dist/',
    'out/',
    'coverage/',
    '.data/',
    'apps/admin/build/',
    '**/.svelte-kit/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts', 'vitest.long.config.ts'] },
        extraFileExtensions, // As for the pages: another list makes the service load every project again.
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-undef': 'off', // tsc knows
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': 'off', // tsc: noUnusedLocals, noUnusedParameters
    },
  },
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        extraFileExtensions,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-undef': 'off', // svelte-check knows
      'no-unused-vars': 'off', // svelte-check knows
      'svelte/no-navigation-without-resolve': 'off', // The app stands at the root of its address.
    },
  },
  {
    files: ['packages/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // Pure: the seed and the clock are arguments.
    files: ['packages/domain/src/**/*.ts', 'packages/planner/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass a seed.' },
        { object: 'Date', property: 'now', message: 'Pass `now`.' },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', performance: 'readonly' },
    },
  },
)
