import { error } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { thingAvailability } from '#server/quarter/availability/availability-page.ts'
import { isDate } from '#server/quarter/is-date.ts'
import { resourceKindOf } from '#server/quarter/resources/resource-kinds.ts'
import { hoursAddress } from '#web/availability/address.ts'
import { hoursForm } from '#web/server/availability-forms.ts'
import type { HoursForm } from '#web/server/availability-forms.ts'
import { signedIn } from '#web/server/signed-in.ts'
import { undoRedo } from '#web/server/undo-redo.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const asked = hoursAddress(event.url.searchParams)
  const address = { ...asked, date: isDate(asked.date) ? asked.date : '' }
  const availability = await found(event, address.date)
  return { address, availability, formKey: crypto.randomUUID() }
}

export const actions: Actions = {
  save: (event) => sent(event, 'save'),
  look: (event) => sent(event, 'look'),
  state: (event) => sent(event, 'state'),
  day: (event) => sent(event, 'day'),
  remove: (event) => sent(event, 'remove'),
  undo: (event) => undoRedo(event, 'undo'),
  redo: (event) => undoRedo(event, 'redo'),
}

type Asked = Pick<RequestEvent, 'locals'> & { readonly params: { kind: string; id: string } }

/** The hours of the thing that the address names. */
async function found({ locals, params }: Asked, date: string) {
  const { application, session } = signedIn(locals)
  const kind = resourceKindOf(params.kind)
  if (kind === undefined) error(404)
  const asked = { kind, id: params.id, date }
  return (await thingAvailability(application.database, session, asked)) ?? error(404)
}

async function sent(event: Asked & { readonly request: Request }, form: HoursForm) {
  const { thing, first, last } = await found(event, '')
  return hoursForm(event, form, { subject: thing, horizon: { start: first, end: last } })
}
