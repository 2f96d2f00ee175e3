import { shellOf } from '#web/server/shell.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals }) => ({
  language: locals.language,
  shell: await shellOf(locals),
})
