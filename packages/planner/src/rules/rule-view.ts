import { localOfSlot, SLOT_MINUTES, SLOTS_PER_DAY } from '@digirooster/domain'
import {
  dayOfActivity,
  endOf,
  laptopsOf,
  PEOPLE,
  roomOf,
  sessionNumber,
  siteOf,
} from '../compile/quarter.ts'
import type { Quarter, QuarterBase } from '../compile/quarter.ts'
import { dayWords, roomWords, sessionWords, timeWords, titleOf } from '../constraints/words.ts'
import type { BundleFacts, RuleBase, RuleQuarter } from './rule-quarter.ts'

const bases = new WeakMap<QuarterBase, RuleBase>()
const quarters = new WeakMap<Quarter, RuleQuarter>()

/** What rules on one value read of a quarter. */
export function ruleBase(base: QuarterBase): RuleBase {
  const known = bases.get(base)
  if (known) return known
  const made = makeBase(base)
  bases.set(base, made)
  return made
}

/** What rules on sessions read of a quarter. */
export function ruleQuarter(quarter: Quarter): RuleQuarter {
  const known = quarters.get(quarter)
  if (known) return known
  const made = makeQuarter(quarter)
  quarters.set(quarter, made)
  return made
}

function makeBase(base: QuarterBase): RuleBase {
  const { problem, time, resources, bundles } = base
  const facts: (BundleFacts | undefined)[] = []
  return {
    problem,
    dayCount: time.dayCount,
    weekCount: time.weekCount,
    dateOf: (day) => time.dates[day],
    weekOf: (day) => time.weekOfDay[day],
    weekdayOf: (day) => time.weekdayOfDay[day] + 1,
    dayOfSlot: (slot) => Math.floor(slot / SLOTS_PER_DAY),
    minuteOf: (slot) => (slot % SLOTS_PER_DAY) * SLOT_MINUTES,
    timeOf: (slot) => localOfSlot(time.startDate, slot),
    about: (bundle) => (facts[bundle] ??= factsOf(bundles[bundle])),
    rooms: resources.rooms.map(({ place, placeIndex, room }) => ({
      roomId: room.id,
      digipuntId: place.id,
      place: placeIndex,
    })),
    titleOf: (bundle) => titleOf(base, bundle),
    dayWords: (day) => dayWords(time.dates[day]),
    timeWords: (slot) => timeWords(base, slot),
    roomWords: (room) => roomWords(base, room),
  }
}

function factsOf(bundle: QuarterBase['bundles'][number]): BundleFacts {
  const { kind, digibankId, minutes, sessionIds, course, format, level, activity, walkIn } = bundle
  return {
    kind,
    digibankId,
    minutes,
    sessionCount: sessionIds.length,
    courseId: course?.id ?? null,
    formatId: format?.id ?? null,
    topicId: course?.topicId ?? null,
    level: level ?? null,
    activityId: activity?.id ?? null,
    walkInId: walkIn?.id ?? null,
  }
}

function makeQuarter(quarter: Quarter): RuleQuarter {
  const { model, bundles, resources, demand } = quarter
  const { bundleStart, roleStart } = model
  return {
    ...ruleBase(quarter),
    activityCount: model.activityCount,
    bundleCount: model.bundleCount,
    bundleOf: (activity) => model.bundleOf[activity],
    activitiesOf: (bundle) =>
      Array.from(
        { length: bundleStart[bundle + 1] - bundleStart[bundle] },
        (_, k) => bundleStart[bundle] + k,
      ),
    numberOf: (activity) => sessionNumber(quarter, activity),
    wishesOf: (bundle) => ({
      sessionIds: bundles[bundle].sessionIds,
      invited: bundles[bundle].invited,
      served: bundles[bundle].served.map(({ line, wishes }) => ({
        demandId: demand.lines[line].id,
        wishes,
      })),
    }),
    isFixed: (activity) => quarter.isFixed[activity] === 1,
    startOf: (state, activity) => state.start[activity],
    endOf: (state, activity) => endOf(quarter, state, activity),
    dayOf: (state, activity) => dayOfActivity(quarter, state, activity),
    roomOf: (state, activity) => roomOf(quarter, state, activity),
    placeOf: (state, activity) =>
      state.start[activity] < 0
        ? -1
        : (resources.placeOfSite[siteOf(quarter, state, activity)] ?? -1),
    laptopClassOf: (state, activity) => laptopsOf(quarter, state, activity),
    staffCount: (activity) => roleStart[activity + 1] - roleStart[activity] - PEOPLE,
    roleOf: (activity, n) =>
      bundles[model.bundleOf[activity]].staff[sessionNumber(quarter, activity)][n].role,
    personOf: (state, activity, n) => {
      const resource = state.resource[roleStart[activity] + PEOPLE + n]
      return resource < 0 ? -1 : resource - resources.personBase
    },
    sessionWords: (state, activity) => sessionWords(quarter, state, activity),
  }
}
