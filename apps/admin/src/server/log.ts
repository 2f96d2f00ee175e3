/** One thing that happened, without names, addresses of people, tokens or what was filled in. */
export interface Happening {
  readonly what: string
  readonly [field: string]: string | number | boolean | undefined
}

/** How a login goes when nothing is wrong with it. */
const fineLogins = new Set<unknown>(['signed-in', 'second-step', 'proved'])

/** Whether something was refused or went wrong; what goes as it should, whoever reads along at a terminal need not see. */
export function isFault({ what, outcome }: Happening): boolean {
  return what !== 'request' && !(what === 'login' && fineLogins.has(outcome))
}

/** Writes what happened as one line of JSON. */
export type Log = (happening: Happening) => void

/** A log of lines of JSON with the moment in front. */
export function lineLog(write: (line: string) => void, now: () => Date): Log {
  return (happening) => write(JSON.stringify({ at: now().toISOString(), ...happening }))
}

/**
 * The path as it may be logged: what comes after a link is a secret.
 * @returns  the path without query, and without the token of a single-use link
 */
export function loggedPath(address: string): string {
  const path = address.split('?')[0] ?? ''
  return path.replace(/^\/link\/[^/]+/, '/link/…').slice(0, 200)
}
