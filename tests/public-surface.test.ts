import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { publicPackages, workspace } from './installed-app.ts'

const api = readFileSync(join(workspace, 'docs/api.md'), 'utf8')

it.each(entries())(
  'docs/api.md has a line for each name that $entry exports',
  ({ entry, file }) => {
    expect(documentedIn(entry)).toEqual(exportedBy(file))
  },
)

it('docs/api.md has no entry that is not published', () => {
  const headings = [...api.matchAll(/^## `(.+)`$/gm)].map(([, heading]) => heading)
  expect(headings.toSorted()).toEqual(
    entries()
      .map(({ entry }) => entry)
      .toSorted(),
  )
})

interface Manifest {
  readonly exports: Readonly<Record<string, string>>
  readonly publishConfig: { readonly exports: Readonly<Record<string, unknown>> }
}

/** What others can import, with the source file that lists its exports. */
function entries(): { entry: string; file: string }[] {
  return Object.entries(publicPackages).flatMap(([name, folder]) => {
    const text = readFileSync(join(workspace, folder, 'package.json'), 'utf8')
    const { exports, publishConfig } = JSON.parse(text) as Manifest
    return Object.keys(publishConfig.exports).flatMap((key) => {
      const source = exports[key]
      if (!source?.endsWith('.ts')) return []
      return [
        { entry: join(name, key).replaceAll('\\', '/'), file: join(workspace, folder, source) },
      ]
    })
  })
}

function documentedIn(entry: string): string[] {
  const start = api.indexOf(`\n## \`${entry}\`\n`)
  const chapter = start < 0 ? '' : (api.slice(start + 1).split(/^## /m)[1] ?? '')
  return [...chapter.matchAll(/^- `(\w+)`: \S/gm)].map(([, name]) => name ?? '').toSorted()
}

function exportedBy(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const names = statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return []
    if (statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) {
      throw new TypeError(`${file} must name each export.\nMaybe it says export *.`)
    }
    return statement.exportClause.elements.map(({ name }) => name.text)
  })
  return names.toSorted()
}
