import type { Answer } from './example-send.ts'
import type { Shot } from './example-shot.ts'
import { PLANTED } from './example-values.ts'
import { SECRET_ID, SECRET_NAME } from './example-world.ts'

/** What only the inside of the program says. */
const inside: readonly RegExp[] = [
  /\n\s+at .+:\d+:\d+/,
  /node_modules|file:\/\/\/|node:internal|\/(?:home|root|tmp|usr)\/\w/,
  /\/src\/[\w/-]+\.[tj]s\b/,
  /PostgresError|syntax error at|violates [\w-]+ (?:constraint|key)|invalid input syntax|byte sequence/,
  /permission denied for|relation "|out of range for type|transaction is aborted|ECONN[A-Z]/,
  /\b(?:Type|Reference|Range|Syntax|Zod|Assertion)Error\b|Cannot read prop|is not a function|is not iterable/,
  /digirooster_app|pgboss|password_hash|token_hash|totp_secret/,
]
const planted = new RegExp(`<${PLANTED}`)
/** Within a tag, behind values in quotes that are whole. */
const plantedInTag = new RegExp(`<[a-z][\\w-]*(?:\\s+[\\w:.-]+(?:="[^"]*")?)*\\s+${PLANTED}=`, 'i')

/** What is wrong with an answer, in words; mostly nothing. */
export function wrongWith(shot: Shot, answer: Answer, origin: string): string[] {
  const { status, headers, text } = answer
  if (status === 0) return isExpectedEnd(shot) ? [] : ['hangs up without an answer']
  if (status === -1) return ['never answers']
  const wrong: string[] = []
  if (status >= 500 && status !== 501 && status !== 505) wrong.push(`answers ${status}`)
  if (headers['x-content-type-options'] !== 'nosniff') wrong.push('has no nosniff')
  if (headers['x-frame-options'] !== 'DENY') wrong.push('may be framed')
  if (headers['referrer-policy'] === undefined) wrong.push('has no referrer policy')
  if (headers['x-powered-by'] !== undefined) wrong.push('says what it runs on')
  const type = headers['content-type'] ?? ''
  if (type.includes('html')) {
    const policy = String(headers['content-security-policy'] ?? '')
    if (!policy.includes('script-src') && !policy.includes("default-src 'none'"))
      wrong.push('is a page without a policy for scripts')
    if (policy.includes('unsafe-inline')) wrong.push('lets scripts stand in the page')
    if (planted.test(text) || plantedInTag.test(text)) wrong.push('gives markup back')
  }
  for (const cookie of headers['set-cookie'] ?? [])
    if (!/httponly/i.test(cookie) || !/samesite=(lax|strict)/i.test(cookie))
      wrong.push('sets a cookie that scripts or other sites can use')
  const { location } = headers
  if (location !== undefined && leaves(location, origin)) wrong.push('leads to another site')
  const found = inside.find((pattern) => pattern.test(text))
  if (found && !type.includes('javascript'))
    wrong.push(`shows its inside: ${found.exec(text)?.[0] ?? ''}`)
  if (shot.who !== 'admin' && text.includes(SECRET_NAME))
    wrong.push('shows a name of another digibank')
  const gaveId = `${shot.path} ${shot.body?.toString() ?? ''}`.includes(SECRET_ID.slice(0, 3))
  if (!gaveId && shot.who !== 'admin' && text.includes(SECRET_ID))
    wrong.push('shows an id of another digibank')
  return wrong
}

function leaves(location: string, origin: string): boolean {
  const base = `${origin}/`
  return !URL.canParse(location, base) || new URL(location, base).origin !== origin
}

/** Who sends what is no request, or too much, may be hung up on. */
function isExpectedEnd({ way, path, body, headers }: Shot): boolean {
  const isTooMuch = path.length > 8000 || (body?.length ?? 0) > 100_000
  return way !== 'whole' || isTooMuch || headers.expect !== undefined
}
