import type { FoundFixes, LookedSoFar } from '#server/quarter/board/find-fixes.ts'

/** Asks what helps for wishes, and tells how far the search is. */
export async function askHelp(
  wishes: string,
  { signal, told }: { readonly signal: AbortSignal; readonly told: (sofar: LookedSoFar) => void },
): Promise<FoundFixes> {
  const answer = await fetch(`/board/help?${new URLSearchParams({ wishes })}`, { signal })
  if (!answer.ok || !answer.body) throw new Error(String(answer.status))
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) throw new Error('It ended without an answer.')
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const said = JSON.parse(line) as LookedSoFar | { readonly found: FoundFixes }
      if ('found' in said) return said.found
      told(said)
    }
  }
}
