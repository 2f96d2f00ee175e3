import type { Dice } from './example-random.ts'

/** Mark of markup that was typed in: it must never come back as markup. */
export const PLANTED = 'zq7planted'

const long = (text: string, times: number) => text.repeat(times)

/** Texts that programs stumble over. */
const nasty: readonly [string, ...string[]] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\ufffe\uffff',
  '🧑‍🦽🏳️‍🌈',
  long('👩‍👩‍👧‍👦', 300),
  '\u202egnirts\u202c',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '\r\nset-cookie: digirooster=x\r\n\r\nhello',
  "'; drop table account; --",
  "' or '1'='1",
  '1; select pg_sleep(9)',
  '$1',
  '%',
  '\\',
  `<${PLANTED} onload=alert(1)>`,
  `"><${PLANTED}>`,
  `' ${PLANTED}='1`,
  `" ${PLANTED}="1`,
  `</script><${PLANTED}>`,
  `<!--<script><${PLANTED}>`,
  `javascript:${PLANTED}`,
  '{{7*7}}${7*7}<%= 7*7 %>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  '[object Object]',
  'NaN',
  '-1',
  '0',
  '-0',
  '1e309',
  '-1e309',
  '0x10',
  '1.5',
  '9007199254740993',
  '2147483648',
  '9223372036854775808',
  '١٢٣',
  '2027-02-30',
  '2027-13-01',
  '99999-01-01',
  '+012345-01-01',
  '0000-00-00',
  '2027-01-05T25:61',
  '2027-01-05T09:30',
  '2027-03-28T02:30',
  '-271822-04-20',
  'infinity',
  'not-a-uuid',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-4000-8000-00000000000g',
  '{00000000-0000-4000-8000-000000000000}',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'a@b',
  'a@b.example',
  `"${PLANTED}"@b.example`,
  `${long('a', 250)}@b.example`,
  '//evil.example',
  'https://evil.example/',
  'http://[::1',
  'http://a b',
  '/\\evil.example',
  '[]',
  '{}',
  '[null]',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '[{"sessionId":1}]',
  '1e400',
  long('[', 5000),
  `${long('[', 3000)}${long(']', 3000)}`,
  `${long('{"a":', 3000)}1${long('}', 3000)}`,
  long('A', 300),
  long('é', 1001),
  long('0', 5000),
  long('x', 70_000),
]

/** Something to put where a text is expected. */
export function nastyText(dice: Dice, known: readonly string[]): string {
  const roll = dice.next()
  if (roll < 0.3) return dice.any(known, 'x')
  if (roll < 0.4) return mutated(dice, dice.any(known, 'x'))
  if (roll < 0.45) return dice.of(nasty) + dice.of(nasty)
  return dice.of(nasty)
}

function mutated(dice: Dice, text: string): string {
  const at = dice.below(text.length + 1)
  const piece = String.fromCharCode(dice.chance(0.7) ? dice.below(128) : dice.below(0xffff))
  if (dice.chance(0.3)) return text.slice(0, at)
  if (dice.chance(0.5)) return text.slice(0, at) + piece + text.slice(at)
  return text.slice(0, at) + piece + text.slice(at + 1)
}

/** Nested data of whatever kind, with names that something may read. */
export function nastyData(
  dice: Dice,
  names: readonly string[],
  known: readonly string[],
  depth = 0,
): unknown {
  const roll = dice.next()
  if (depth < 4 && roll < (depth === 0 ? 0.6 : 0.15))
    return Array.from({ length: dice.below(4) }, () => nastyData(dice, names, known, depth + 1))
  if (depth < 4 && roll < (depth < 2 ? 0.9 : 0.35)) {
    const made: Record<string, unknown> = {}
    for (let k = dice.below(6); k >= 0; k--)
      made[dice.any(names, 'x')] = nastyData(dice, names, known, depth + 1)
    return made
  }
  if (roll < 0.8) return nastyText(dice, known)
  return dice.of<unknown>([null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, [], {}])
}
