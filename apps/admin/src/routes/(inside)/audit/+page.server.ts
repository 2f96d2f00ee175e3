import { readAuditPage } from '#server/auth/audit-page.ts'
import { auditQuestion } from '#web/audit-search.ts'
import { auditTopics } from '#web/audit-topics.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { application, session } = signedIn(locals)
  const question = auditQuestion(url.searchParams)
  const { who, what, ...rest } = question
  const page = await readAuditPage(application, session, {
    ...rest,
    userId: who === 'app' ? null : who,
    subjectKinds: what && auditTopics[what],
  })
  return { ...page, question }
}
