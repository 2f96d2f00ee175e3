import { activitiesHeld } from './activities-held.ts'
import { activityPlace } from './activity-place.ts'
import { activityWindow } from './activity-window.ts'
import { allowedStart } from './allowed-start.ts'
import { audience } from './audience.ts'
import { budget } from './budget.ts'
import { cohortConflict } from './cohort-conflict.ts'
import { compactDays } from './compact-days.ts'
import type { Constraint } from './constraint.ts'
import { dayparts } from './dayparts.ts'
import { demand } from './demand.ts'
import { devices } from './devices.ts'
import { evenWorkload } from './even-workload.ts'
import { floors } from './floors.ts'
import { followUp } from './follow-up.ts'
import { groupSize } from './group-size.ts'
import { holidayClosed } from './holiday-closed.ts'
import { laptopClassAvailable } from './laptop-class-available.ts'
import { laptopClassConflict } from './laptop-class-conflict.ts'
import { laptopClassMoves } from './laptop-class-moves.ts'
import { laptopTransports } from './laptop-transports.ts'
import { leadTime } from './lead-time.ts'
import { nearness } from './nearness.ts'
import { notice } from './notice.ts'
import { openingHours } from './opening-hours.ts'
import { peopleTravel } from './people-travel.ts'
import { permission } from './permission.ts'
import { personAvailable } from './person-available.ts'
import { personConflict } from './person-conflict.ts'
import { personDayHours } from './person-day-hours.ts'
import { personPlace } from './person-place.ts'
import { personWeekHours } from './person-week-hours.ts'
import { publishedCloseness } from './published-closeness.ts'
import { roomConflict } from './room-conflict.ts'
import { roomFeatures } from './room-features.ts'
import { roomFit } from './room-fit.ts'
import { roomKind } from './room-kind.ts'
import { sameTopicNearby } from './same-topic-nearby.ts'
import { schoolHolidayAvoid } from './school-holiday-avoid.ts'
import { season } from './season.ts'
import { seats } from './seats.ts'
import { seriesOrder } from './series-order.ts'
import { seriesStability } from './series-stability.ts'
import { skills } from './skills.ts'
import { spacing } from './spacing.ts'
import { spreadWeeks } from './spread-weeks.ts'
import { spreadWijken } from './spread-wijken.ts'
import { staffing } from './staffing.ts'
import { targets } from './targets.ts'
import { walkInHelpers } from './walk-in-helpers.ts'

/** Every rule of the planning, in the order people read them. Adding one is its file, its test and its line here. */
export const constraints: readonly Constraint[] = [
  // hard
  roomConflict,
  personConflict,
  laptopClassConflict,
  laptopClassMoves,
  cohortConflict,
  openingHours,
  holidayClosed,
  allowedStart,
  notice,
  season,
  audience,
  activityWindow,
  activityPlace,
  seats,
  devices,
  roomFeatures,
  roomKind,
  laptopClassAvailable,
  staffing,
  skills,
  personAvailable,
  personPlace,
  personDayHours,
  personWeekHours,
  permission,
  groupSize,
  seriesOrder,
  spacing,
  budget,
  // owed
  activitiesHeld,
  walkInHelpers,
  floors,
  targets,
  // demand
  demand,
  // soft
  nearness,
  dayparts,
  seriesStability,
  spreadWeeks,
  spreadWijken,
  sameTopicNearby,
  compactDays,
  peopleTravel,
  laptopTransports,
  schoolHolidayAvoid,
  evenWorkload,
  roomFit,
  followUp,
  leadTime,
  publishedCloseness,
]
