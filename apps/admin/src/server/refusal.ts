/** What the check of a request reads of it. */
export interface RequestHead {
  readonly method: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Why a request is refused before any page sees it: it would change something, and its browser does not say that it
 * comes from a page of ours. Looks at no content type, since every content type can be forged.
 * @param origin  scheme, name and port of this app, as browsers know it
 */
export function refusal({ method, headers }: RequestHead, origin: string): string | undefined {
  if (READING.has(method)) return undefined
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin')
    return `a form of another site (${String(site)})`
  if (headers.origin === undefined) return 'no origin'
  if (headers.origin !== origin) return 'another origin'
  return undefined
}
