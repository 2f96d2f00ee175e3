// Which file may import which. Type-only imports count too.
const testFiles = '[.](test|long)[.]ts$'
// What only tests import; not published either.
const testHelpers = '/(example-[^/]*|random-state|planted)[.]ts$'

/** Files under `from` import nothing of ours but themselves and `to` (path patterns from the root). */
const onlyImports = (name, from, to, fromNot = []) => ({
  name,
  severity: 'error',
  from: { path: from, ...(fromNot.length > 0 && { pathNot: fromNot }) },
  to: { path: '^(packages|apps|fixtures|tests|scripts)/', pathNot: [from, ...to] },
})

const domain = '^packages/domain/src/index[.]ts$'
const planner =
  '^packages/planner/src/(index|kernel/index|rules/index|parallel/(node|browser))[.]ts$'
// The only part of the planner that is for Node alone; browsers get the folder beside it.
const plannerOnNode = '^packages/planner/src/parallel/node/'
const formats = '^packages/formats/src/index[.]ts$'
const generator = '^fixtures/src/generator[.]ts$'
const fixtures = '^fixtures/(src/(index|generator)[.]ts|[^/]+[.]json)$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    onlyImports('domain-imports-no-other-package', '^packages/domain/', []),
    onlyImports(
      'planner-imports-only-domain',
      '^packages/planner/',
      [domain],
      [testFiles, testHelpers],
    ),
    onlyImports('formats-imports-only-domain', '^packages/formats/', [domain], [testFiles]),
    onlyImports('fixtures-import-only-domain', '^fixtures/', [domain]),
    onlyImports(
      'cli-imports-packages',
      '^apps/cli/',
      [domain, planner, formats, generator],
      [testFiles],
    ),
    {
      // Tests of a package may also use the fixtures, still only through a named entry.
      name: 'package-tests-import-entries',
      severity: 'error',
      from: { path: `^(packages/[^/]+|apps/cli)/.*${testFiles}` },
      to: {
        path: '^(packages|apps|fixtures|tests)/',
        pathNot: ['^$1/', domain, fixtures],
      },
    },
    onlyImports('admin-imports-packages', '^apps/admin/', [domain, planner, formats, fixtures]),
    {
      name: 'no-deep-imports',
      severity: 'error',
      from: { path: '^tests/' },
      to: {
        path: '^(packages|apps|fixtures)/',
        pathNot: [domain, planner, formats, fixtures, '^apps/cli/src/index[.]ts$'],
      },
    },
    {
      name: 'planner-without-node',
      comment: 'It runs in browsers too.',
      severity: 'error',
      from: { path: '^packages/planner/src/', pathNot: [testFiles, testHelpers, plannerOnNode] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'planner-platforms-apart',
      severity: 'error',
      from: {
        path: '^packages/planner/src/',
        pathNot: [plannerOnNode, '/parallel/(node|example-[^/]*)[.]ts$', testFiles],
      },
      to: { path: plannerOnNode },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'The search is general and public on its own: no package, no Node, nothing of ours.',
      severity: 'error',
      from: { path: '^packages/planner/src/kernel/', pathNot: [testFiles, testHelpers] },
      to: { pathNot: '^packages/planner/src/kernel/' },
    },
    {
      name: 'kernel-tests-import-kernel',
      severity: 'error',
      from: { path: [`^packages/planner/src/kernel/.*${testFiles}`, `kernel/.*${testHelpers}`] },
      to: { path: '^(packages|apps|fixtures|tests)/', pathNot: '^packages/planner/src/kernel/' },
    },
    {
      name: 'solvers-only-in-lp',
      comment: 'A benchmark also gives one a model of its own, to compare with.',
      severity: 'error',
      from: { pathNot: ['^packages/planner/src/lp/', '^tests/benchmarks/rivals/solvers/'] },
      to: {
        path: [
          '(^|/)node_modules/(highs|javascript-lp-solver)/',
          '^(highs|javascript-lp-solver)(/|$)',
        ],
      },
    },
    {
      name: 'lucia-behind-auth',
      comment: 'Its makers stopped: what replaces it is written in one folder.',
      severity: 'error',
      from: { pathNot: '^apps/admin/src/auth/' },
      to: { path: ['(^|/)node_modules/lucia/', '^lucia(/|$)'] },
    },
    {
      name: 'sql-only-in-tables',
      comment:
        'One repository module for each table; what uses them knows no SQL. Tests look past them.',
      severity: 'error',
      from: {
        path: '^apps/admin/src/',
        pathNot: [
          '^apps/admin/src/(database|tables|backup)/',
          '^apps/admin/src/(auth/with-auth|server/health)[.]ts$',
          testFiles,
          testHelpers,
        ],
      },
      to: { path: '(^|/)node_modules/kysely/' },
    },
    {
      name: 'pages-without-tables',
      comment: 'A page calls a use case; what it may see is decided there.',
      severity: 'error',
      from: { path: '^apps/admin/src/(routes|web)/' },
      to: {
        path: '^apps/admin/src/(tables|database)/',
        pathNot: '^apps/admin/src/database/(scope|refused)[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-listed-packages',
      comment: 'What a package.json does not list cannot be imported.',
      severity: 'error',
      from: { path: '^(packages|apps|fixtures|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/vitest/' },
    },
    {
      name: 'vitest-only-in-tests',
      severity: 'error',
      from: { path: '^(packages|apps|fixtures)/', pathNot: [testFiles, testHelpers] },
      to: { path: 'node_modules/vitest/' },
    },
    {
      name: 'packages-by-name',
      comment: 'Another package is imported by its name, never by a relative path.',
      severity: 'error',
      from: { path: '^((?:packages|apps)/[^/]+|fixtures|tests)/' },
      to: { path: '^(packages|apps|fixtures|tests)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'dev-dependencies-only-in-tests',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: [testFiles, testHelpers] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment:
        'What SvelteKit makes itself exists only while it builds; svelte-check looks at those.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^([$]app/|[$]env/|[.]/[$]types$)' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: ['^tests/', testFiles] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '^((packages|apps)/[^/]+|fixtures|tests)(/scripts)?/dist/',
        '^apps/admin/([.]svelte-kit|build)/',
      ],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
