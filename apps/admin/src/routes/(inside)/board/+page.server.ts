import { fail } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { z } from 'zod'
import { authorise } from '#server/auth/authorise.ts'
import { Refused } from '#server/database/refused.ts'
import { boardTotals, unplaced } from '#server/quarter/board/board-totals.ts'
import { holdInDraft, moveInDraft, undoOrRedo } from '#server/quarter/board/change-draft.ts'
import { inspect, isAnyPublic } from '#server/quarter/board/inspected.ts'
import { lastEdits } from '#server/quarter/board/last-edits.ts'
import { misfitsOf } from '#server/quarter/board/misfits.ts'
import { openDraft } from '#server/quarter/board/open-draft.ts'
import { dateToShow, weekView } from '#server/quarter/board/week-view.ts'
import { boardQuery } from '#web/board/query.ts'
import { signedIn } from '#web/server/signed-in.ts'
import { askedEdit } from '#web/server/undo-redo.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { application, session } = signedIn(locals)
  const asked = boardQuery(url.searchParams)
  const draft = await openDraft(application.database, session)
  const isMended = url.searchParams.has('mended')
  if (typeof draft === 'string') return { query: asked, why: draft, isMended, board: null }
  const query = { ...asked, date: dateToShow(draft, asked.date, asked.session) }
  return {
    query,
    why: null,
    isMended,
    board: {
      title: draft.problem.title,
      revision: draft.revision,
      isChanged: draft.isChanged,
      misfits: misfitsOf(draft),
      version: draft.version?.number ?? null,
      week: weekView(draft, query),
      totals: boardTotals(draft),
      unplaced: unplaced(draft),
      inspected: (await inspect(draft, query.session)) ?? null,
      mayPublish: authorise(session, 'publish') === 'allowed',
      mayChange: authorise(session, 'change-board') === 'allowed',
      edits: await lastEdits(application.database, session, draft.quarterId),
    },
  }
}

const id = z.string().min(1).max(200)
const place = z.strictObject({
  sessionId: id,
  start: z.string().max(20).optional(),
  roomId: id.nullable().optional(),
  laptopClassIds: z.array(id).max(9).optional(),
  people: z
    .array(
      z.strictObject({ role: z.enum(['trainer', 'digibuddy', 'repairer', 'coach']), personId: id }),
    )
    .max(40)
    .optional(),
})
const moves = z.array(place).min(1).max(4)
const held = z.array(z.enum(['time', 'place', 'people']))

export const actions: Actions = {
  move: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const form = await request.formData()
    const read = moves.safeParse(jsonOf(form.get('moves')))
    if (!read.success) return fail(400, { fault: 'fault' as const })
    return answered(async () => {
      const draft = await openDraft(application.database, session)
      const ids = read.data.map(({ sessionId }) => sessionId)
      const isPublic = typeof draft !== 'string' && isAnyPublic(draft, ids)
      const effect = await moveInDraft(application.database, session, {
        seen: Number(form.get('seen')),
        title: textOf(form.get('title')),
        moves: read.data.map(withoutAbsent),
      })
      if (!effect) return { done: isPublic ? ('movedPublic' as const) : ('moved' as const) }
      return fail(409, { fault: 'refused' as const, sentences: effect.sentences })
    })
  },
  hold: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const form = await request.formData()
    const holds = held.safeParse(form.getAll('holds'))
    const sessionId = id.safeParse(form.get('session'))
    if (!holds.success || !sessionId.success) return fail(400, { fault: 'fault' as const })
    return answered(async () => {
      await holdInDraft(application.database, session, {
        seen: Number(form.get('seen')),
        title: textOf(form.get('title')),
        sessionId: sessionId.data,
        holds: holds.data,
      })
      return { done: 'held' as const }
    })
  },
  undo: (event) => again(event, 'undo'),
  redo: (event) => again(event, 'redo'),
}

async function again({ locals, request }: RequestEvent, which: 'undo' | 'redo') {
  const { application, session } = signedIn(locals)
  const asked = await askedEdit(request)
  return answered(async () => {
    const { title } = await undoOrRedo(application.database, session, which, asked)
    return { done: which === 'undo' ? ('undone' as const) : ('redone' as const), title }
  })
}

/** What was not done is said in words; nothing changed then. */
async function answered<T>(work: () => Promise<T>) {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    if (fault.code === 'stale') return fail(409, { fault: 'stale' as const })
    if (fault.code === 'nothing') return fail(409, { fault: 'nothing' as const })
    return fail(400, { fault: 'refused' as const })
  }
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : ''
}

/** What was left out stays as it is; it must not stand there as undefined. */
function withoutAbsent(move: z.output<typeof place>) {
  const { sessionId, start, roomId, laptopClassIds, people } = move
  return {
    sessionId,
    ...(start !== undefined && { start }),
    ...(roomId !== undefined && { roomId }),
    ...(laptopClassIds !== undefined && { laptopClassIds }),
    ...(people !== undefined && { people }),
  }
}
