/** From where somebody knocks. */
export interface Client {
  /** Network address. */
  readonly address: string
  /** Browser and system, as people call them. */
  readonly device: string
  /** Secret that a browser keeps after a login that went well; absent: a browser that is not known. */
  readonly deviceToken: string | undefined
}

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** What people call the browser and the system of a `User-Agent`: `Firefox, Windows`. */
export function deviceName(userAgent: string): string {
  const name = (list: readonly (readonly [string, string])[]) =>
    list.find(([sign]) => userAgent.includes(sign))?.[1]
  return [name(browsers), name(systems)].filter(Boolean).join(', ') || '?'
}
