/** What seconds are: those on the wall, or those of the processor, for a machine that does other things too. */
export type Clock = 'wall' | 'processor'

/** Milliseconds; of the processor those of all threads of the process, so rather too many than too few. */
export function clockOf(clock: Clock): () => number {
  if (clock === 'wall') return () => performance.now()
  return () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}
