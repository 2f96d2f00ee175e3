import { error, fail } from '@sveltejs/kit'
import { z } from 'zod'
import { digibankNames } from '#server/auth/digibank-names.ts'
import { rolesToGive } from '#server/auth/permissions.ts'
import { endMembership, helpBackIn, invite, listUsers, withdraw } from '#server/auth/users.ts'
import type { UserFault } from '#server/auth/users.ts'
import { roles } from '#server/database/scope.ts'
import { listSeenDigibanken } from '#server/quarter/seen-digibanken.ts'
import { listSubjects } from '#server/quarter/subjects.ts'
import { formFields } from '#web/server/form-fields.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { application, session } = signedIn(locals)
  const { members, invitations } = await listUsers(application, session)
  const digibankId = session.membership?.digibankId ?? null
  const digibanken = digibankId === null ? await listSeenDigibanken(application, session) : []
  return {
    members: members.map(({ email, id, name, role, seenAt, ...member }) => ({
      ...{ email, id, name, role, seenAt },
      digibankId: member.digibankId,
      isYou: member.accountId === session.accountId,
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
    digibankNames: await digibankNames(
      application,
      members.map((member) => member.digibankId),
    ),
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
}

function faultOf({ issues: [issue] }: z.ZodError): UserFault {
  return issue?.path[0] === 'email' ? 'email' : 'role'
}

/** What is another’s is not there. */
function refuse(fault: UserFault, fields: Record<string, string> = {}) {
  if (fault === 'hidden') error(404)
  return fail(400, { ...fields, fault })
}
