import { page } from '$app/state'

/** The address of a form of this page that comes back to the same page as it is shown now. */
export function formAction(name: string): string {
  const shown = [...page.url.searchParams].filter(([key]) => !key.startsWith('/'))
  const rest = new URLSearchParams(shown).toString()
  return rest === '' ? `?/${name}` : `?/${name}&${rest}`
}
