import { resourcesHead } from '#server/quarter/resources/resources-head.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals }) => {
  const { application, session } = signedIn(locals)
  return { head: await resourcesHead(application, session) }
}
