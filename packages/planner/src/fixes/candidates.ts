import type { Bilingual } from '@digirooster/domain'
import { reaches } from '../compile/demand-index.ts'
import type { Opened } from '../handle/opened.ts'
import { probesOf } from '../obstacles/probes.ts'
import type { Strand } from '../offering/strand.ts'
import { waysFor } from '../obstacles/what-stands-in-the-way.ts'
import type { Candidate } from './fix.ts'
import { freeCourses } from './free-course.ts'
import { helpFor } from './help-for.ts'
import type { Help } from './help.ts'
import { relaxedSets } from './relaxed-sets.ts'
import type { RelaxedSet } from './relaxed-sets.ts'
import { newSkills } from './new-skill.ts'

/** Sets of obstacles looked at for one demand line, and parts of the week for each. */
const MOST_SETS = 12
const MOST_PARTS = 2

/** Groups that money is asked for. */
const GROUPS = [1, 3]

/** Obstacles whose help is about one part of the week. */
const BY_PART: ReadonlySet<string> = new Set([
  'laptop-class-available',
  'laptop-class-conflict',
  'opening-hours',
  'person-available',
  'wish-dayparts',
])

/**
 * Thinks of what would give wishes without a place one: what takes their obstacles away, a new skill, a free course.
 * @param goesOn asked before each demand line; false: enough
 */
export async function candidatesFor(
  opened: Opened,
  lines: readonly number[],
  goesOn: () => Promise<boolean>,
): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const line of lines) {
    if (!(await goesOn())) break
    const { ways, list } = waysFor(opened, line)
    const sets = smallest(ways.flatMap((way) => relaxedSets(way, list)))
      .sort((a, b) => a.obstacles.length - b.obstacles.length || sum(b.moments) - sum(a.moments))
      .slice(0, MOST_SETS)
    found.push(...sets.flatMap((set) => fromSet(opened, line, set)))
  }
  const { left } = probesOf(opened)
  return merged([...found, ...newSkills(opened, lines), ...freeCourses(opened.placed, lines, left)])
}

/** Sets that hold no other: what is enough without more needs no more. */
function smallest(sets: readonly RelaxedSet[]): RelaxedSet[] {
  return sets.filter(
    ({ obstacles }) =>
      !sets.some(
        (other) =>
          other.obstacles.length < obstacles.length &&
          other.obstacles.every((k) => obstacles.includes(k)),
      ),
  )
}

function fromSet(
  opened: Opened,
  line: number,
  { way, obstacles, moments, sites }: RelaxedSet,
): Candidate[] {
  const { list, placed } = probesOf(opened)
  const those = obstacles.map((k) => list.all[k])
  const isByPart = those.some(({ rule }) => BY_PART.has(rule))
  const hasMoney = those.some(({ rule }) => rule === 'budget')
  const all = Array.from(moments.keys()).filter((part) => moments[part] > 0)
  const best = all.toSorted((a, b) => moments[b] - moments[a] || a - b).slice(0, MOST_PARTS)
  const parts = isByPart ? best : [-1]
  return parts.flatMap((part) =>
    (hasMoney ? GROUPS : [1]).flatMap((groups): Candidate[] => {
      const people = together(opened, way.strand, sites, part < 0 ? all : [part])
      const need = { line, strand: way.strand, part, sites, groups, people }
      const helps = those.map((obstacle) => helpFor(placed, obstacle, need))
      return helps.every((help) => help !== null) ? [candidateOf(helps, line)] : []
    }),
  )
}

/** Most people without a place who can come to one of these sites in one of these parts of the week. */
function together(
  opened: Opened,
  strand: Strand | null,
  sites: ReadonlySet<number>,
  parts: readonly number[],
): number {
  const { left, placed } = probesOf(opened)
  const { demand } = placed.indexes
  let most = 0
  for (const site of sites)
    for (const part of parts) {
      const people = (strand?.lines ?? []).reduce((total, d) => {
        const comes = ((demand.daypartMask[d] >> part) & 1) === 1 && reaches(demand, d, site)
        return total + (comes ? left[d] : 0)
      }, 0)
      most = Math.max(most, people)
    }
  return most
}

/** A candidate of several helps together. */
function candidateOf(helps: readonly Help[], line: number): Candidate {
  return {
    kinds: [...new Set(helps.map(({ kind }) => kind))],
    changes: helps.flatMap(({ changes }) => changes),
    asks: helps.map(({ ask }) => ask),
    sentences: helps.map(({ sentence }): Bilingual => sentence),
    lines: new Set([line]),
  }
}

/** The same changes for several demand lines are one candidate. */
function merged(candidates: readonly Candidate[]): Candidate[] {
  const byChanges = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = JSON.stringify(candidate.changes)
    const known = byChanges.get(key)
    const lines = new Set([...(known?.lines ?? []), ...candidate.lines])
    byChanges.set(key, { ...(known ?? candidate), lines })
  }
  return [...byChanges.values()]
}

function sum(moments: Int32Array): number {
  return moments.reduce((total, n) => total + n, 0)
}
