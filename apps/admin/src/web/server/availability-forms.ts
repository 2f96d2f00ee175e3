import { fail } from '@sveltejs/kit'
import type { LocalText } from '@digirooster/domain'
import { Refused } from '#server/database/refused.ts'
import type { RefusalCode } from '#server/database/refused.ts'
import { changeHours, previewHours } from '#server/quarter/availability/change-availability.ts'
import type { HoursChange } from '#server/quarter/availability/change-availability.ts'
import {
  newLine,
  otherDay,
  otherLine,
  otherState,
} from '#server/quarter/availability/line-changes.ts'
import { readLine } from '#server/quarter/availability/read-line.ts'
import type { LineFaults, TypedLine } from '#server/quarter/availability/read-line.ts'
import type { ThingKind } from '#server/quarter/availability/thing.ts'
import type { HitsAnswer } from '#server/quarter/hits/find-hits.ts'
import { signedIn } from './signed-in.ts'

/** Forms of the pages about hours. */
export type HoursForm = 'save' | 'look' | 'state' | 'day' | 'remove'
/** Why something was not done. */
export type HoursFault = 'stale' | 'gone' | 'refused' | 'notYours' | 'day' | 'dayTime' | 'notADay'

/** What a form about hours answers; what was typed always comes back. */
export interface HoursReply {
  readonly typed?: TypedLine & { readonly line: string }
  readonly faults?: LineFaults
  readonly fault?: HoursFault
  /** What would be whole no more, in words of the quarter. */
  readonly hints?: readonly LocalText[]
  /** What changes then, and what to send again to do it. */
  readonly ask?: {
    readonly form: HoursForm
    readonly fields: readonly (readonly [string, string])[]
    readonly answer: HitsAnswer
  }
  readonly done?: HoursForm
  readonly title?: string
}

interface Subject {
  readonly kind: ThingKind
  readonly id: string
}

const MOST = 1000
const faultOf: Partial<Record<RefusalCode, HoursFault>> = {
  stale: 'stale',
  'not-found': 'gone',
  'not-yours': 'notYours',
}

/** Handles a form about hours; of a page without a thing of its own the state of a line only. */
export async function hoursForm(
  { locals, request }: { readonly locals: App.Locals; readonly request: Request },
  form: HoursForm,
  page: { readonly subject?: Subject; readonly horizon?: { start: string; end: string } } = {},
) {
  const { application, session } = signedIn(locals)
  const { database, now } = application
  const sent = await request.formData()
  const text = (name: string) => {
    const value = sent.get(name)
    return typeof value === 'string' ? value.slice(0, MOST) : ''
  }
  const typed = form === 'save' || form === 'look' ? typedLine(sent, text) : undefined
  const kept: HoursReply = typed ? { typed } : {}
  const no = (status: number, reply: HoursReply) => fail(status, { ...kept, ...reply })
  const seen = { id: text('line').slice(0, 200), revision: Number(text('seen')) }
  const sentKey = text('key')
  const key = /^[\x20-\x7e]{1,200}$/.test(sentKey) ? sentKey : crypto.randomUUID()
  try {
    const change = await wanted()
    if ('status' in change) return change
    const fields = fieldsOf(sent)
    const ask = (answer: HitsAnswer) => ({
      form: form === 'look' ? ('save' as const) : form,
      ...{ fields, answer },
    })
    if (form === 'look') {
      const answer = await previewHours(database, session, change)
      return { ...kept, ask: ask(answer) } satisfies HoursReply
    }
    const outcome = await changeHours(database, session, {
      ...{ key, change, title: plain(text('title').slice(0, 200)), agreed: text('agreed') },
    })
    if (outcome.status === 'asks') return no(409, { ask: ask(outcome.answer) })
    return { done: form, title: outcome.title } satisfies HoursReply
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    const hints = fault.issues.slice(0, 3).map(({ hint }) => hint)
    return no(fault.code === 'invalid' ? 400 : 409, {
      fault: faultOf[fault.code] ?? 'refused',
      ...(hints.length > 0 && { hints }),
    })
  }

  async function wanted(): Promise<HoursChange | ReturnType<typeof no>> {
    switch (form) {
      case 'save':
      case 'look': {
        if (!typed || !page.subject || !page.horizon) return no(400, { fault: 'refused' })
        const read = readLine(typed, page.horizon)
        if ('faults' in read) return no(400, { faults: read.faults })
        if (seen.id === '') return newLine(page.subject, read.line, key)
        return otherLine(database, session, seen, read.line)
      }
      case 'state': {
        const state = (['asked', 'option', 'confirmed', 'refused'] as const).find(
          (each) => each === text('state'),
        )
        if (state === undefined) return no(400, { fault: 'refused' })
        return otherState(database, session, seen, state, now())
      }
      case 'day': {
        const how = (['skip', 'add', 'restore'] as const).find((each) => each === text('how'))
        if (how === undefined) return no(400, { fault: 'refused' })
        const day = { how, date: text('date'), time: text('time') }
        const change = await otherDay(database, session, seen, day)
        if (!('fault' in change)) return change
        const faults = { date: 'day', time: 'dayTime', 'not-a-day': 'notADay' } as const
        return no(400, { fault: faults[change.fault] })
      }
      case 'remove':
        return { remove: seen.id, revision: seen.revision }
    }
  }
}

/** A text in one line, without what a database cannot keep. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll(/\p{Cc}/gu, ' ')
}

function typedLine(sent: FormData, text: (name: string) => string): HoursReply['typed'] {
  return {
    line: text('line').slice(0, 200),
    effect: text('effect'),
    weekdays: sent
      .getAll('weekdays')
      .slice(0, 7)
      .map((day) => (typeof day === 'string' ? day.slice(0, 2) : '')),
    every: text('every'),
    from: text('from'),
    until: text('until'),
    first: text('first'),
    last: text('last'),
    state: text('state'),
    remindOn: text('remindOn'),
    note: text('note'),
  }
}

/** What was sent, to send it again; the answer that was agreed with is another one then. */
function fieldsOf(sent: FormData): [string, string][] {
  return [...sent]
    .slice(0, 30)
    .flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && name !== 'agreed'
        ? [[name.slice(0, 20), value.slice(0, MOST)]]
        : [],
    )
}
