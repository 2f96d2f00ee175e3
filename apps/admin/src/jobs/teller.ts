import { setTimeout as sleep } from 'node:timers/promises'

/** Least time between two things that are told, in milliseconds. */
const PAUSE = 300

/** Tells how something goes, as often as is of use. */
export interface Teller<Told> {
  say: (told: Told) => void
  /** Settles when the last thing that was said is written, or was tried to. */
  end: () => Promise<void>
}

/** Writes the newest thing said, one at a time, the last one always. What cannot be written is let go. */
export function teller<Told>(write: (told: Told) => Promise<void>): Teller<Told> {
  let next: Told | undefined
  let busy: Promise<void> | undefined
  let isEnding = false
  const go = async () => {
    while (next !== undefined) {
      const told = next
      next = undefined
      await write(told).catch(() => undefined)
      if (!isEnding) await sleep(PAUSE)
    }
    busy = undefined
  }
  return {
    say: (told) => {
      next = told
      busy ??= go()
    },
    end: async () => {
      isEnding = true
      await busy
    },
  }
}
