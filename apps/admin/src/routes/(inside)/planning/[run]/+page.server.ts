import { error, fail } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { compareWithDraft } from '#server/jobs/compare-with-draft.ts'
import { acceptPlanning, stopPlanning } from '#server/jobs/planning-forms.ts'
import { wishesToChoose } from '#server/jobs/planning-page.ts'
import { runPage } from '#server/jobs/run-page.ts'
import { formFields } from '#web/server/form-fields.ts'
import { signedIn } from '#web/server/signed-in.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { application, session } = signedIn(locals)
  const run = await runPage(application, session, params.run)
  if (run === undefined) error(404)
  return {
    run,
    name: wishesToChoose().find(({ id }) => id === run.wish)?.name ?? null,
    // Comparing takes a while: it comes after the page.
    differences: run.result && compareWithDraft(application, session, params.run).catch(() => null),
  }
}

export const actions: Actions = {
  keep: (event) => stop(event, 'keep'),
  drop: (event) => stop(event, 'drop'),
  accept: async ({ locals, params, request }) => {
    const { application, session } = signedIn(locals)
    const { seen, title } = await formFields(request, 'seen', 'title')
    const revision = /^\d{1,9}$/.test(seen) ? Number(seen) : null
    const accepted = await acceptPlanning(application, session, {
      ...{ runId: params.run, seen: revision, title: title.slice(0, 200) },
    })
    if (accepted === 'not-found') error(404)
    return typeof accepted === 'string' ? fail(409, { fault: accepted }) : { accepted }
  },
}

async function stop({ locals, params }: RequestEvent<{ run: string }>, how: 'keep' | 'drop') {
  const { application, session } = signedIn(locals)
  const outcome = await stopPlanning(application, session, params.run, how)
  if (outcome === 'not-found') error(404)
  return outcome === 'stopped' ? undefined : fail(409, { fault: outcome })
}
