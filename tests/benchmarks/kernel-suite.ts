import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { denseExample } from './cbctt/dense-instance.ts'
import { readText } from './cbctt/files.ts'
import { parseInstance } from './cbctt/instance.ts'
import type { Instance } from './cbctt/instance.ts'
import { measureSpeeds, runKernel, settingOf } from './cbctt/speed.ts'
import { whereTimeGoes } from './cbctt/where-time-goes.ts'
import type { Suite } from './suite.ts'

const DENSEST = 'comp05.ctt'

/** How fast the kernel judges moves, where its time goes, and what its generality costs. */
export const kernelSuite: Suite = {
  name: 'kernel',
  async run({ quick, seed, cbcttFolder, signal, tell }, report) {
    const instance = await instanceOf(cbcttFolder, seed)
    const moves = quick ? 1_000_000 : 4_000_000
    const rounds = quick ? 3 : 7
    report.heading('The kernel: speed, and what generality costs')
    tell(`kernel: ${rounds} times ${moves} moves on ${instance.name}`)
    const setting = settingOf(instance, seed, moves)
    const { counts, ...speeds } = measureSpeeds(setting, rounds, signal)
    if (speeds.rounds.length === 0) return
    report.paragraph(
      `${moves / 1e6} million moves on ${instance.name}, from hot to cold; medians of ${speeds.rounds.length} rounds in which both took turns, per second of processor time, which also counts compiling and garbage collection. Both do the same moves one for one and end in the same timetable. _Evaluated_: the difference was computed, or the move was refused after a part of it.`,
    )
    const evaluated = counts.judged + counts.refusedEarly
    const addSpeed = report.table([
      'what',
      'evaluated moves/s',
      'moves/s',
      'slowest to fastest round',
    ])
    for (const [what, key] of [
      ['the kernel, general', 'kernel'],
      ['a loop for this problem alone', 'specialised'],
    ] as const) {
      const all = speeds.rounds.map((round) => Math.round(round[key]))
      const range = `${Math.min(...all)} to ${Math.max(...all)}`
      const tried = (speeds[key] * moves) / evaluated
      addSpeed([what, Math.round(speeds[key]), Math.round(tried), range])
    }
    report.paragraph(
      `Generality costs a factor ${(speeds.specialised / speeds.kernel).toFixed(2)}.`,
    )
    const addCount = report.table(['of all moves', '%'])
    const share = (count: number) => Math.round((1000 * count) / moves) / 10
    addCount([
      'given up: nothing to judge, such as a start that is not allowed',
      share(counts.givenUp),
    ])
    addCount(['refused after the hard rules', share(counts.refusedEarly)])
    addCount(['judged by all rules', share(counts.judged)])
    addCount(['kept', share(counts.kept)])
    tell('kernel: where the time goes')
    const addPart = report.table(['part of the kernel', '% of the time'])
    for (const { part, share: time } of await whereTimeGoes(() => runKernel(setting)))
      addPart([part, Math.round(1000 * time) / 10])
  },
}

/** The densest instance of the competition when it is there, else one of our own as dense. */
async function instanceOf(folder: string | undefined, seed: number): Promise<Instance> {
  const path = join(folder ?? '', DENSEST)
  if (folder === undefined || !existsSync(path)) return denseExample(seed).instance
  return parseInstance(await readText(path, 'instance'), path)
}
