/**
 * Makes a file name out of each id, safe on every file system, no two alike even where capitals make no difference.
 * An id keeps its letters; one that would clash with an earlier id gets a number behind it.
 */
export function calendarFileNames(prefix: string, ids: readonly string[]): string[] {
  const taken = new Set<string>()
  return ids.map((id) => {
    const base = `${prefix}-${id.replace(/[^A-Za-z0-9._-]/g, '-')}`
    let name = `${base}.ics`
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}-${n}.ics`
    taken.add(name.toLowerCase())
    return name
  })
}
