import type { RequestEvent } from '@sveltejs/kit'

/** Name of a cookie: with https it stays on this host, and browsers see to that by the front of its name. */
export function cookieName({ locals }: Pick<RequestEvent, 'locals'>, name: string): string {
  return locals.application.isSecure ? `__Host-${name}` : name
}
