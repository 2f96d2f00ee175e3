import { readAuditPage } from '#server/auth/audit-page.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { application, session } = signedIn(locals)
  const asked = Number(url.searchParams.get('before') ?? '')
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined
  return { ...(await readAuditPage(application, session, before)), isOlder: before !== undefined }
}
