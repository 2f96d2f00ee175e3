/** How a connection logs in where that differs from the address. */
export interface Login {
  readonly user: string
  readonly password: string
}

/** What all connections have in common. Whole numbers of 64 bits arrive as `number`, days as text. */
export function clientOptions(login?: Login) {
  return {
    ...login,
    onnotice: () => undefined,
    connect_timeout: 10,
    // A query of the driver’s own at each start, whose failure nobody could catch; it is for lists only.
    fetch_types: false,
    connection: {
      application_name: 'digirooster',
      // A process that hangs in a transaction would keep others from the rows it locked.
      idle_in_transaction_session_timeout: 60_000,
    },
    types: {
      // Counters and euro cents: far below 2 ** 53.
      int8: { to: 20, from: [20], serialize: String, parse: Number },
      texts: { to: 1009, from: [1009], serialize: writeTexts, parse: readTexts },
      // A quarter has days and wall-clock time, whatever the zone of this machine.
      date: { to: 1082, from: [1082], serialize: String, parse: (text: string) => text },
    },
  }
}

/** A list of texts as PostgreSQL writes it: `{"a","b"}`. */
function writeTexts(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`
}

function readTexts(list: string): string[] {
  const items = list.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)
  return [...items].map(([, quoted, plain]) => plain ?? (quoted ?? '').replace(/\\(.)/g, '$1'))
}
