/**
 * Counts the slots from `start` up to `end` in which something is not available.
 * @param freeRun for each slot how many slots it stays available from there, as the kernel has it
 */
export function slotsOutside(freeRun: Int16Array, start: number, end: number): number {
  let outside = 0
  for (let slot = start; slot < end; slot++) if (!(freeRun[slot] > 0)) outside++
  return outside
}
