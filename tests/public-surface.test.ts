import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { publicPackages, workspace } from './installed-app.ts'

const api = readFileSync(join(workspace, 'docs/api.md'), 'utf8')

it.each(entries())(
  'docs/api.md has a line for each name that $entry exports',
  ({ entry, files }) => {
    for (const file of files) expect(documentedIn(entry), file).toEqual(exportedBy(file))
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
  /** per entry its file, or a file for each platform */
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly publishConfig: { readonly exports: Readonly<Record<string, unknown>> }
}

/** What others can import, with the source files that list its exports. */
function entries(): { entry: string; files: string[] }[] {
  return Object.entries(publicPackages).flatMap(([name, folder]) => {
    const text = readFileSync(join(workspace, folder, 'package.json'), 'utf8')
    const { exports, publishConfig } = JSON.parse(text) as Manifest
    return Object.keys(publishConfig.exports).flatMap((key) => {
      const source = exports[key] ?? []
      const sources = typeof source === 'string' ? [source] : Object.values(source)
      const files = sources.filter((file) => file.endsWith('.ts'))
      if (files.length === 0) return []
      return [
        {
          entry: join(name, key).replaceAll('\\', '/'),
          files: files.map((file) => join(workspace, folder, file)),
        },
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
