import { error, fail } from '@sveltejs/kit'
import { z } from 'zod'
import { rolesToGive } from '#server/auth/permissions.ts'
import { helpBackIn, setDisabled } from '#server/auth/account-care.ts'
import { endMembership, invite, listUsers, withdraw } from '#server/auth/users.ts'
import type { UserFault } from '#server/auth/users.ts'
import { roles } from '#server/database/scope.ts'
import { listSeenDigibanken } from '#server/quarter/seen-digibanken.ts'
import { listSubjects } from '#server/quarter/subjects.ts'
import { formFields } from '#web/server/form-fields.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { ShownMember } from '#web/users/shown.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { application, session } = signedIn(locals)
  const { members, invitations } = await listUsers(application, session)
  const digibankId = session.membership?.digibankId ?? null
  const digibanken = digibankId === null ? await listSeenDigibanken(application, session) : []
  const digibankName = new Map(digibanken.map(({ id, name }) => [id, name]))
  return {
    members: members.map(({ email, id, name, role, seenAt, ...member }): ShownMember => ({
      ...{ email, id, name, role, seenAt },
      digibank: digibankName.get(member.digibankId ?? '') ?? null,
      isYou: member.accountId === session.accountId,
      isClosed: member.disabledAt !== null,
      asksHelp: member.recoveryAskedAt !== null,
    })),
    invitations: invitations.map(({ id, email, role, expiresAt }) => ({
      id,
      email,
      role,
      expiresAt,
    })),
    roles: rolesToGive(session.membership?.role ?? 'person'),
    digibanken,
    subjects: digibankId === null ? [] : await listSubjects(application, session),
  }
}

const invitation = z.object({
  email: z.email().max(254),
  role: z.enum(roles),
  digibank: z.string(),
  subject: z.string(),
})

export const actions: Actions = {
  invite: async ({ locals, request, url }) => {
    const { application, session } = signedIn(locals)
    const fields = await formFields(request, 'email', 'role', 'digibank', 'subject')
    const read = invitation.safeParse({ ...fields, email: fields.email.trim() })
    if (!read.success) return fail(400, { ...fields, fault: faultOf(read.error) })
    const { email, role, digibank, subject } = read.data
    const own = session.membership?.digibankId ?? null
    const subjects = own === null ? [] : await listSubjects(application, session)
    const known = subjects.some(({ id, ...other }) => id === subject && other.role === role)
    const digibankId = own ?? (role === 'admin' ? null : digibank || null)
    const subjectId = known ? subject : null
    const made = await invite(application, session, { email, role, digibankId, subjectId })
    if ('fault' in made) return refuse(made.fault, fields)
    return { link: `${url.origin}/link/${made.token}`, for: email }
  },
  withdraw: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { id } = await formFields(request, 'id')
    const fault = await withdraw(application, session, id)
    return fault === undefined ? { done: 'withdrawn' as const } : refuse(fault)
  },
  end: async ({ locals, request }) => {
    const { application, session } = signedIn(locals)
    const { id } = await formFields(request, 'id')
    const fault = await endMembership(application, session, id)
    return fault === undefined ? { done: 'ended' as const } : refuse(fault)
  },
  help: async ({ locals, request, url }) => {
    const { application, session } = signedIn(locals)
    const { id } = await formFields(request, 'id')
    const made = await helpBackIn(application, session, id)
    return 'fault' in made ? refuse(made.fault) : { link: `${url.origin}/link/${made.token}` }
  },
  close: ({ locals, request }) => setClosed(locals, request, true),
  reopen: ({ locals, request }) => setClosed(locals, request, false),
}

async function setClosed(locals: App.Locals, request: Request, isDisabled: boolean) {
  const { application, session } = signedIn(locals)
  const { id } = await formFields(request, 'id')
  const fault = await setDisabled(application, session, { membershipId: id, isDisabled })
  if (fault !== undefined) return refuse(fault)
  return { done: isDisabled ? ('closedDone' as const) : ('reopenedDone' as const) }
}

function faultOf({ issues: [issue] }: z.ZodError): UserFault {
  return issue?.path[0] === 'email' ? 'email' : 'role'
}

/** What is another’s is not there. */
function refuse(fault: UserFault, fields: Record<string, string> = {}) {
  if (fault === 'hidden') error(404)
  return fail(400, { ...fields, fault })
}
