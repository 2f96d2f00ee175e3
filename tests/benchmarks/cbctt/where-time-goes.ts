import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { basename } from 'node:path'

/** A part of the kernel, and the share of the time spent in it and in what it calls of others. */
export interface PartShare {
  readonly part: string
  readonly share: number
}

/** Files of the kernel by part; what is in no file of these counts for the caller. */
const parts: Readonly<Record<string, readonly string[]>> = {
  moves: ['kempe', 'relocate', 'mix', 'movable', 'placement'],
  'clash rules': ['clash-cache', 'clash-graph'],
  'exclusive rules': ['exclusive-cache'],
  'pattern rules': ['pattern-cache', 'pattern-table'],
  'spread rules': ['spread-cache'],
  'unary rules': ['unary-cache'],
  board: ['board'],
  evaluator: ['evaluator', 'looking-rules', 'asking-rules'],
  'random numbers': ['random'],
  annealing: ['anneal'],
}
const partOfFile = new Map(
  Object.entries(parts).flatMap(([part, names]) => names.map((name) => [`${name}.ts`, part])),
)

const SAMPLE_MICROSECONDS = 200

/** Says in which parts of the kernel the time of a run goes, by samples of the inspector; most first. */
export async function whereTimeGoes(run: () => void): Promise<PartShare[]> {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS })
    await session.post('Profiler.start')
    run()
    const { profile } = await session.post('Profiler.stop')
    return sharesOf(profile)
  } finally {
    session.disconnect()
  }
}

/** Sums a profile up by part. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): PartShare[] {
  const partOf = partsOfNodes(nodes)
  const times = new Map<string, number>()
  samples.forEach((node, k) => {
    const part = partOf.get(node) ?? 'other'
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[k] ?? 0))
  })
  const sum = [...times.values()].reduce((total, time) => total + time, 0)
  return [...times]
    .map(([part, time]) => ({ part, share: time / sum }))
    .sort((a, b) => b.share - a.share)
}

/** Parents stand before their children. */
function partsOfNodes(nodes: readonly Profiler.ProfileNode[]): Map<number, string> {
  const partOf = new Map<number, string>()
  const inherited = new Map<number, string>()
  for (const { id, callFrame, children = [] } of nodes) {
    const own =
      callFrame.functionName === '(garbage collector)'
        ? 'garbage collection'
        : partOfFile.get(basename(callFrame.url))
    const part = own ?? inherited.get(id) ?? 'other'
    partOf.set(id, part)
    for (const child of children) inherited.set(child, part)
  }
  return partOf
}
