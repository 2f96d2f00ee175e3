import { setTimeout as sleep } from 'node:timers/promises'

/** What clients were told is saved. */
export interface Acknowledged {
  /** Titles of changes of the draft. */
  readonly edits: string[]
  /** Addresses that were invited. */
  readonly invited: string[]
}

/** Somebody with a browser. */
export interface Client {
  readonly cookie: string
  /** Where the app is now; it may be away. */
  readonly origin: () => string
}

let made = 0

/** Sends a form as a page with scripts does; gives what became of it, or nothing when no answer came. */
async function post({ cookie, origin }: Client, path: string, fields: [string, string][]) {
  const answer = await fetch(origin() + path, {
    method: 'POST',
    headers: {
      ...{ cookie, origin: origin(), accept: 'application/json', 'x-sveltekit-action': 'true' },
    },
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(20_000),
  })
  return (await answer.json()) as { readonly type: string }
}

async function get<T>({ cookie, origin }: Client, path: string): Promise<T> {
  const signal = AbortSignal.timeout(20_000)
  return (await (await fetch(origin() + path, { headers: { cookie }, signal })).json()) as T
}

/** Holds lessons and lets them go, until `isOver`; an answer that does not come is no answer. */
export async function keepHolding(
  client: Client,
  sessions: readonly string[],
  told: Acknowledged,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const title = `hold ${made++}`
    const session = sessions[made % sessions.length] ?? ''
    try {
      const look = `/board/try?session=${encodeURIComponent(session)}&start=x`
      const { revision } = await get<{ revision: number }>(client, look)
      const holds: [string, string][] = made % 3 === 0 ? [] : [['holds', 'time']]
      const fields: [string, string][] = [
        ['seen', String(revision)],
        ['title', title],
        ['session', session],
      ]
      const { type } = await post(client, '/board?/hold', [...fields, ...holds])
      if (type === 'success') told.edits.push(title)
    } catch {
      await sleep(20)
    }
  }
}

interface Choices {
  readonly revision: number
  readonly suggestions: readonly { readonly isAllowed: boolean; readonly moves: unknown }[]
}

/** Moves lessons to the best other place, until `isOver`. */
export async function keepMoving(
  client: Client,
  sessions: readonly string[],
  told: Acknowledged,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const title = `move ${made++}`
    const session = sessions[(7 * made) % sessions.length] ?? ''
    try {
      const look = `/board/places?session=${encodeURIComponent(session)}`
      const { revision, suggestions } = await get<Choices>(client, look)
      const found = suggestions.find(({ isAllowed }) => isAllowed)
      if (!found) continue
      const moves = JSON.stringify(found.moves)
      const fields: [string, string][] = [
        ['seen', String(revision)],
        ['title', title],
        ['moves', moves],
      ]
      const { type } = await post(client, '/board?/move', fields)
      if (type === 'success') told.edits.push(title)
    } catch {
      await sleep(20)
    }
  }
}

/** Invites people, until `isOver`. */
export async function keepInviting(
  client: Client,
  told: Acknowledged,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const email = `guest-${made++}@kills.example`
    try {
      const fields: [string, string][] = [
        ['email', email],
        ['role', 'steering'],
      ]
      const { type } = await post(client, '/users?/invite', fields)
      if (type === 'success') told.invited.push(email)
    } catch {
      await sleep(20)
    }
    await sleep(30)
  }
}
