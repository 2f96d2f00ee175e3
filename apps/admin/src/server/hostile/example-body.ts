import type { Target } from './example-forms.ts'
import type { Dice } from './example-random.ts'
import { nastyData, nastyText, PLANTED } from './example-values.ts'

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

/** As browsers write it; what no browser could write is written by its bytes. */
export function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** What a form is sent as: mostly as it should be. */
export function bodyOf(
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

/** Headers beside those of every browser. */
export function headersOf(dice: Dice, text: (name: string) => string): Record<string, string> {
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
