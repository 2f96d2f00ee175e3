import type { Actor } from './example-world.ts'
import { actors } from './example-world.ts'
import type { Target } from './example-forms.ts'
import type { Dice } from './example-random.ts'
import { bodyOf, encoded, headersOf } from './example-body.ts'
import { nastyText, PLANTED } from './example-values.ts'

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
