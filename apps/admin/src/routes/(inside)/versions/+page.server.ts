import { versionLines } from '#server/quarter/versions.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { application, session } = signedIn(locals)
  const versions = await versionLines(application.database, session)
  const published = Number(url.searchParams.get('published'))
  const isThere = versions.some(({ number }) => number === published)
  return { versions, published: isThere ? published : null }
}
