import { newestQuarter } from '#server/quarter/newest-quarter.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { application, session } }) => ({
  quarter: session === null ? null : await newestQuarter(application, session),
})
