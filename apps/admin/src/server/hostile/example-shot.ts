import type { Actor } from './example-world.ts'
import { actors } from './example-world.ts'
import type { Target } from './example-forms.ts'
import type { Dice } from './example-random.ts'
import { nastyData, nastyText, PLANTED } from './example-values.ts'

/** One hostile request. */
export interface Shot {
  readonly who: Actor
  readonly target: Target
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
  /** How the bytes are sent: as they should be, or by hand over a socket in some broken way. */
  readonly way: 'whole' | Broken
}

/** Ways to send a request that is not one. */
export type Broken = (typeof brokenWays)[number]
/** Ways to send a request that is not one. */
export const brokenWays = [
  'dropped',
  'half',
  'slow',
  'two-lengths',
  'short-length',
  'bad-chunks',
  'bad-header',
  'no-host',
  'no-http',
  'huge-header',
  'odd-method',
  'twice',
] as const

/** What the generator knows. */
export interface Knowledge {
  readonly targets: readonly [Target, ...Target[]]
  /** Texts that mean something. */
  readonly known: readonly string[]
  /** The same, without what belongs to others: for whoever may change those. */
  readonly harmless: readonly string[]
  /** Pages to start from. */
  readonly links: readonly string[]
}

/** Forms that hash a password: each costs the server a tenth of a second, so they are sent less. */
const dear = /login|account|link|recovery/
const methods = [
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'PROPFIND',
  'post',
  'QUERY',
] as const
const types = [
  'application/json',
  'text/plain',
  'Text/PLAIN; charset=x',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=zz',
  'MultiPart/Form-Data; Boundary="zz"',
  'application/x-www-form-urlencoded; charset=utf-16',
  'APPLICATION/X-WWW-FORM-URLENCODED',
  'application/x-sveltekit-formdata',
  'application/octet-stream',
  'image/png',
  ';',
  '',
] as const
const paths = [
  '//',
  '//evil.example/x',
  '/%00',
  '/%',
  '/%zz',
  '/%c0%ae%c0%ae/%c0%ae%c0%ae/package.json',
  '/../../package.json',
  '/..%2f..%2f..%2fpackage.json',
  '/_app/../../handler.js',
  '/_app/immutable/..%2f..%2f..%2fserver%2findex.js',
  '/_app/version.json',
  '/_app/remote/x/y',
  '/.env',
  '/.git/config',
  '/users%2f..%2faudit',
  '/users/',
  '/USERS',
  '/users;x=1',
  '/users%3f/invite',
  '/planning/%2e%2e/users',
  '/healthz?x',
  '/readyz',
  '/error.css',
  `/${PLANTED}%3Cscript%3E`,
  '/__data.json',
  '/users/__data.json?x-sveltekit-invalidated=zzz',
  '/board/__route.js',
  '/__proto__',
  '/constructor',
  'http://evil.example/users',
  '*',
] as const

/** The request of a number: always the same one. */
export function shotOf(dice: Dice, knowledge: Knowledge): Shot {
  const who = dice.of(actors)
  let target = dice.of(knowledge.targets)
  if (dear.test(target.route) && target.form !== null && dice.chance(0.85))
    target = dice.of(knowledge.targets)
  const known = who === 'admin' ? knowledge.harmless : knowledge.known
  const text = (name: string) => {
    const shown = target.values.get(name) ?? []
    return who !== 'admin' && dice.chance(0.45) ? dice.any(shown, 'x') : nastyText(dice, known)
  }
  const path = dice.chance(0.06)
    ? dice.of(paths)
    : addressOf(dice, target, knowledge.links, known, text)
  const isOddMethod = dice.chance(0.03)
  const method = isOddMethod ? dice.of(methods) : target.form === null ? 'GET' : 'POST'
  const { body, type } =
    method === 'GET' || method === 'HEAD'
      ? { body: null, type: '' }
      : bodyOf(dice, target, known, text)
  const headers = { ...(type !== '' && { 'content-type': type }), ...headersOf(dice, text) }
  const way = dice.chance(0.02) ? dice.of(brokenWays) : 'whole'
  return { who, target, method, path, headers, body, way }
}

function addressOf(
  dice: Dice,
  { route, form, fields }: Target,
  links: readonly string[],
  known: readonly string[],
  text: (name: string) => string,
): string {
  const bare = route.replace(/\/\([^)]+\)/g, '') || '/'
  const path = bare.replace(/\[\w+\]/g, () => encoded(nastyText(dice, known)).slice(0, 4000) || 'x')
  const data = form === null && dice.chance(0.15) ? `${path === '/' ? '' : path}/__data.json` : path
  const query = [
    ...(form === null || form === 'default' ? [] : [`/${dice.chance(0.97) ? form : '__proto__'}`]),
  ]
  const often = form === null ? 0.8 : 0.15
  while (dice.chance(often / (1 + query.length / 3)) && query.length < 9) {
    const name = dice.chance(0.85) ? dice.any(fields, 'x') : encoded(nastyText(dice, known))
    query.push(`${name}=${encoded(text(name)).slice(0, 3000)}`)
  }
  if (form === null && dice.chance(0.05)) return dice.any(links, '/')
  return query.length === 0 ? data : `${data}?${query.join('&')}`
}

/** As browsers write it; what no browser could write is written by its bytes. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function bodyOf(
  dice: Dice,
  { fields, names }: Target,
  known: readonly string[],
  text: (name: string) => string,
): { readonly body: Buffer | null; readonly type: string } {
  const usual = 'application/x-www-form-urlencoded'
  const given: [string, string][] = []
  for (const name of fields) {
    if (dice.chance(0.08)) continue
    const isData = /moves|data|json|steps|changes/.test(name) && dice.chance(0.7)
    given.push([name, isData ? JSON.stringify(nastyData(dice, names, known)) : text(name)])
    if (dice.chance(0.06)) given.push([name, text(name)])
  }
  while (dice.chance(0.08)) given.push([dice.any(names, '__proto__'), nastyText(dice, known)])
  const roll = dice.next()
  if (roll < 0.72) {
    const pairs = given.map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    return { body: Buffer.from(pairs.join('&')), type: usual }
  }
  if (roll < 0.82) {
    const parts = given.map(([name, value]) =>
      dice.chance(0.2)
        ? `--zz\r\ncontent-disposition: form-data; name="${name}"; filename="${dice.chance(0.5) ? 'a.txt' : PLANTED}"\r\n\r\n${value}\r\n`
        : `--zz\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const end = dice.of(['--zz--\r\n', '', '--zz', '--yy--', '\r\n--zz--'])
    return { body: Buffer.from(parts.join('') + end), type: 'multipart/form-data; boundary=zz' }
  }
  if (roll < 0.9)
    return { body: Buffer.from(JSON.stringify(Object.fromEntries(given))), type: dice.of(types) }
  if (roll < 0.92) {
    const size = dice.of([520_000, 600_000, 2_000_000])
    return { body: Buffer.alloc(size, dice.of(['a', '&', '=', '[', '%'])), type: usual }
  }
  if (roll < 0.95) {
    const bytes = Uint8Array.from({ length: dice.below(300) }, () => dice.below(256))
    return { body: Buffer.from(bytes), type: dice.chance(0.5) ? usual : dice.of(types) }
  }
  const raw = given.map(([name, value]) => `${name}=${value.slice(0, 2000)}`).join('&')
  return { body: Buffer.from(raw), type: dice.of([usual, ...types]) }
}

function headersOf(dice: Dice, text: (name: string) => string): Record<string, string> {
  const headers: Record<string, string> = {}
  const odd = (name: string) => (headers[name] = printable(text(name)))
  if (dice.chance(0.15)) {
    headers.accept = 'application/json'
    headers['x-sveltekit-action'] = 'true'
  } else
    headers.accept = dice.of([
      'text/html',
      '*/*',
      'application/json',
      'image/*',
      'text/event-stream',
    ])
  if (dice.chance(0.04)) odd('cookie')
  if (dice.chance(0.04))
    headers.cookie = dice.of([
      'digirooster=',
      `digirooster=${'x'.repeat(3000)}`,
      'digirooster=%00',
      'digirooster=%zz; language=xx',
      'language=__proto__; device=%F0%9F',
      'second-step=zz; digirooster=a; digirooster=b',
      '; ; =; ==;;',
    ])
  if (dice.chance(0.03)) odd('host')
  if (dice.chance(0.02))
    headers.origin = dice.of(['null', 'https://evil.example', '', 'x', 'file://'])
  if (dice.chance(0.03)) odd('last-event-id')
  if (dice.chance(0.02))
    headers['sec-fetch-site'] = dice.of(['cross-site', 'none', 'same-site', 'x'])
  if (dice.chance(0.02)) odd('user-agent')
  if (dice.chance(0.02)) odd('x-forwarded-host')
  if (dice.chance(0.02)) headers['x-forwarded-proto'] = dice.of(['https', 'javascript', 'x y', ''])
  if (dice.chance(0.02)) headers['x-forwarded-for'] = dice.of(['::1', '1.2.3.4, x', '\t', '999'])
  if (dice.chance(0.02)) odd('x-http-method-override')
  if (dice.chance(0.02)) odd('accept-language')
  if (dice.chance(0.02)) odd('x-sveltekit-pathname')
  if (dice.chance(0.02)) headers['if-none-match'] = '*'
  if (dice.chance(0.02)) headers.range = 'bytes=0-0,9-'
  if (dice.chance(0.01)) headers['content-encoding'] = 'gzip'
  if (dice.chance(0.01)) headers.expect = dice.of(['100-continue', 'x'])
  return headers
}

/** What a header may hold; the rest is left to requests made by hand. */
function printable(text: string): string {
  return text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 4000)
}
