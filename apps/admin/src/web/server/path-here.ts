/**
 * A path of ours that a form or an address names, to go on to; never another site.
 * @param given  as it was sent
 * @param url    address of the request
 */
export function pathHere(given: string, { origin }: URL): string {
  // Read as browsers read it: they drop tabs and ends of lines, and take a backslash for a slash.
  if (!URL.canParse(given, origin)) return '/'
  const { origin: of, pathname, search } = new URL(given, origin)
  // A path that begins with two slashes is another site.
  return of === origin && !pathname.startsWith('//') ? pathname + search : '/'
}
