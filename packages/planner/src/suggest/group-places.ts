import { slotOf } from '@digirooster/domain'
import { ROOM } from '../compile/quarter.ts'
import { daypartOfSlot } from '../compile/time-index.ts'
import { outWay } from '../explain/try-out.ts'
import type { Way } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import { tryAll } from './best-ways.ts'
import { compareAdded } from './chains.ts'
import { putAll } from './effect.ts'
import type { MoveObstacle } from './held.ts'
import type { Put } from './move.ts'
import type { NewGroup } from './new-group.ts'
import type { Probe } from './new-group-probes.ts'
import { choiceOf, eachWay } from './ways.ts'
import { wholeSeries } from './whole-series.ts'

/** Whole groups tried at most; with one room at one start: series, single lessons; groups whose obstacles are looked at. */
const TRIES = { all: 6000, perRoomOfSeries: 1, perRoom: 4, blamed: 200 }

/** Where a new group could be, best first. */
export interface GroupPlaces {
  readonly places: readonly { readonly puts: readonly Put[]; readonly added: Float64Array }[]
  /** what stands in the way elsewhere, most often first */
  readonly obstacles: readonly MoveObstacle[]
  readonly tries: number
  readonly isAll: boolean
}

/** Tries groups that are compiled and out: every start of the first lesson, the others after it. */
export function groupPlaces(
  opened: Opened,
  group: NewGroup,
  probes: readonly Probe[],
): GroupPlaces {
  const { evaluator, placed } = opened
  const { model, time, bundles } = placed.quarter
  const isWanted = wantedBy(opened, group)
  const best = new Map<string, GroupPlaces['places'][number]>()
  const blame = new Blame(opened)
  const share = Math.ceil(TRIES.all / probes.length)
  let [tries, isAll] = [0, true]
  for (const { proposal, parts } of probes) {
    const end = tries + share
    const bundle = bundles.findIndex(({ id }) => id === proposal.id)
    // Of a series not every date of every lesson is tried.
    isAll &&= proposal.format.sessions === 1
    for (const way of firstWays(opened, model.bundleStart[bundle], (start, room) => {
      const isThen = (parts & (1 << daypartOfSlot(time, start))) !== 0
      return isThen && isWanted(start, room)
    })) {
      if (way === undefined || tries >= end) {
        isAll = false
        if (way === undefined) continue
        break
      }
      tries++
      const puts = wholeSeries(opened, bundle, way)
      const added = puts && tryAll(evaluator, puts, 0)
      if (puts && added) {
        const day = Math.floor(way.start / model.slotsPerDay)
        const kind = `${day} ${daypartOfSlot(time, way.start)} ${way.resources[ROOM]}`
        const known = best.get(kind)
        if (!known || compareAdded(added, known.added) < 0) best.set(kind, { puts, added })
      } else if (best.size === 0) blame.add(puts)
    }
  }
  const places = [...best.values()].sort((a, b) => compareAdded(a.added, b.added))
  return { places, obstacles: blame.list(), tries, isAll }
}

function wantedBy(
  { placed: { quarter } }: Opened,
  { wijkId, from, until }: NewGroup,
): (start: number, room: number) => boolean {
  const { time, resources } = quarter
  const first = from === undefined ? 0 : slotOf(time.startDate, `${from}T00:00`)
  const last = until === undefined ? Infinity : slotOf(time.startDate, `${until}T23:45`)
  return (start, room) => {
    if (start < first || start > last) return false
    const wijk = room < 0 ? undefined : resources.siteWijk[resources.siteOfRoom[room]]
    return wijkId === undefined || wijk === wijkId
  }
}

/** Ways to hold a first lesson; undefined where some were left out. */
function* firstWays(
  { evaluator }: Opened,
  activity: number,
  isWanted: (start: number, room: number) => boolean,
): Generator<Way | undefined> {
  const { model } = evaluator
  const choice = choiceOf(evaluator, activity, outWay(evaluator, activity))
  const bundle = model.bundleOf[activity]
  const isSeries = model.bundleStart[bundle + 1] - model.bundleStart[bundle] > 1
  const most = isSeries ? TRIES.perRoomOfSeries : TRIES.perRoom
  for (const start of model.domains[model.domainOf[activity]]) {
    const ways: Way[] = []
    let [room, left, isCut] = [-2, 0, false]
    eachWay(evaluator, choice, start, (resources) => {
      if (resources[ROOM] !== room) [room, left] = [resources[ROOM], most]
      if (!isWanted(start, room)) return true
      if (left-- > 0) ways.push({ start, resources: [...resources] })
      else isCut = true
      return true
    })
    yield* ways
    if (isCut) yield undefined
  }
}

/** Counts what stands in the way. */
class Blame {
  private readonly opened: Opened
  private readonly times = new Map<string, number>()
  private readonly known = new Map<string, MoveObstacle>()
  private left = TRIES.blamed

  constructor(opened: Opened) {
    this.opened = opened
  }

  /** @param puts absent: the lessons after the first have no place */
  add(puts: readonly Put[] | undefined): void {
    if (this.left-- <= 0) return
    if (!puts) this.note(NO_DATES)
    else for (const { id, text } of this.broken(puts)) this.note({ code: id, text, sessionIds: [] })
  }

  list(): MoveObstacle[] {
    const codes = [...this.times].sort((a, b) => b[1] - a[1]).map(([code]) => code)
    const found = codes.flatMap((code) => this.known.get(code) ?? [])
    return found.length > 0 ? found : [NOT_FREE]
  }

  private note(obstacle: MoveObstacle): void {
    this.known.set(obstacle.code, obstacle)
    this.times.set(obstacle.code, (this.times.get(obstacle.code) ?? 0) + 1)
  }

  private broken(puts: readonly Put[]) {
    const { evaluator, placed } = this.opened
    const before = evaluator.penalties()
    putAll(evaluator, puts)
    const after = evaluator.penalties()
    putAll(
      evaluator,
      puts.map(({ activity }) => ({ activity, way: outWay(evaluator, activity) })),
    )
    return placed.constraints.filter((c, k) => c.level === 'hard' && after[k] > before[k])
  }
}

const NO_DATES: MoveObstacle = {
  code: 'series-order',
  text: {
    nl: 'Voor alle lessen na elkaar is er geen lokaal met mensen vrij.',
    en: 'No room with people is free for all lessons one after the other.',
  },
  sessionIds: [],
}

const NOT_FREE: MoveObstacle = {
  code: 'staffing',
  text: {
    nl: 'Lokaal, mensen en toestellen zijn nergens samen vrij.',
    en: 'Room, people and devices are nowhere free together.',
  },
  sessionIds: [],
}
