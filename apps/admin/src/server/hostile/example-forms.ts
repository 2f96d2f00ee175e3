import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { routeRules } from '../../auth/routes.ts'
import { fromRoot } from '../../environment.ts'

/** Somewhere a request can go. */
export interface Target {
  /** Name of the route as Kit gives it. */
  readonly route: string
  /** Name of a form of it; null: the page is read. */
  readonly form: string | null
  /** Names that its code reads from forms, and those seen on its pages. */
  readonly fields: readonly string[]
  /** Names that stand in its code otherwise: of parts of an address, of parts of data. */
  readonly names: readonly string[]
  /** Values that its pages gave for a field. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

const folder = fromRoot('apps/admin/src/routes')

/** Every route and form of the app: what is added to it is attacked without anybody thinking of it. */
export function targetsOf(seen: ReadonlyMap<string, readonly string[]>): Target[] {
  return Object.entries(routeRules).flatMap(([route, { forms }]) => {
    const code = globSync('*.{ts,svelte}', { cwd: join(folder, route) })
      .map((file) => readFileSync(join(folder, route, file), 'utf8'))
      .join('\n')
    const fields = new Set([...fieldsRead(code), ...fieldsShown(code)])
    const names = new Set(
      [...code.matchAll(/\b([a-z]\w{1,20})\b(?=['?:,])/gi)].map(([, name = '']) => name),
    )
    const target = { route, fields: [...fields], names: [...names].slice(0, 200), values: seen }
    const all = [null, ...Object.keys(forms)]
    return all.map((form) => ({ ...target, form }))
  })
}

/** `formFields(request, 'a', 'b')`, `form.get('c')`, `searchParams.get('d')`, `text('e')`. */
function fieldsRead(code: string): string[] {
  const lists = [...code.matchAll(/formFields\([^)]*\)/g)].flatMap(([call]) => quoted(call))
  const single = [...code.matchAll(/\b(?:get|getAll|has|text)\(\s*'([\w-]+)'/g)]
  return [...lists, ...single.map(([, name = '']) => name)]
}

function fieldsShown(code: string): string[] {
  return [...code.matchAll(/\bname="([\w-]+)"/g)].map(([, name = '']) => name)
}

function quoted(code: string): string[] {
  return [...code.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)
}

/** Fields of the forms on a page, with the values it gives them. */
export function fieldsOnPage(html: string): [name: string, value: string][] {
  const found: [string, string][] = []
  for (const [tag] of html.matchAll(/<(?:input|button|textarea)\b[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(tag)?.[1]
    if (name !== undefined) found.push([name, plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')])
  }
  for (const [, name = '', inside = ''] of html.matchAll(
    /<select\b[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    for (const [, value = ''] of inside.matchAll(/<option[^>]* value="([^"]*)"/g))
      found.push([name, plain(value)])
  return found
}

/** Addresses of our own that a page links to. */
export function linksOnPage(html: string): string[] {
  return [...html.matchAll(/ href="(\/[^"]*|\?[^"]*)"/g)].map(([, href = '']) => plain(href))
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}
