import { z } from 'zod'
import { id } from '../terms.ts'
import { activity } from './activity.ts'
import { availability } from './availability.ts'
import { budgetLine, contract } from './contract.ts'
import { counters } from './counters.ts'
import { course } from './course.ts'
import { demand } from './demand.ts'
import { digibank } from './digibank.ts'
import { digipunt } from './digipunt.ts'
import { fixed } from './fixed.ts'
import { horizon } from './horizon.ts'
import { laptopClass } from './laptop-class.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { supply } from './supply.ts'
import { topic } from './topic.ts'
import { travel } from './travel.ts'
import { walkIn } from './walk-in.ts'

/** Version of the `Problem` document this code reads; older ones are upgraded first. */
export const PROBLEM_VERSION = 1

/** Everything the planner must know about one quarter. */
export const problem = z.strictObject({
  $schema: z.string().optional().describe('address of this schema, for editors'),
  version: z.literal(PROBLEM_VERSION).describe('version of this document format'),
  id: id.describe('name of this document, such as kortrijk-2027-q1'),
  title: z.string().min(1).describe('title on screens and exports'),
  exampleData: z
    .boolean()
    .default(false)
    .describe('true: figures are assumptions; screens say “voorbeelddata”'),
  horizon: horizon.describe('the quarter that is planned'),
  digibanken: z.array(digibank).min(1).describe('the digibanken that plan together'),
  organisations: z.array(organisation).default([]).describe('partners, providers, referrers'),
  digipunten: z.array(digipunt).default([]).describe('places and their rooms'),
  laptopClasses: z.array(laptopClass).default([]).describe('movable sets of devices'),
  people: z.array(person).default([]).describe('trainers, digibuddies, repairers, coaches'),
  contracts: z.array(contract).default([]).describe('agreements with providers'),
  budgetLines: z.array(budgetLine).default([]).describe('money by purpose'),
  topics: z.array(topic).default([]).describe('what people can learn'),
  courses: z.array(course).default([]).describe('courses that can be offered'),
  demand: z.array(demand).default([]).describe('what people ask for, in counts'),
  activities: z.array(activity).default([]).describe('what is owed regardless of demand'),
  walkIns: z.array(walkIn).default([]).describe('open help moments'),
  supply: z.array(supply).default([]).describe('free courses of partners'),
  availability: z
    .array(availability)
    .default([])
    .describe('when places, rooms, laptop classes and people can be used'),
  fixed: fixed.prefault({}).describe('what already stands and may not change'),
  travel: travel.prefault({}).describe('how long trips take'),
  counters: z
    .array(counters)
    .default([])
    .describe('what neighbouring systems report, once a digibank'),
})
/** Everything the planner must know about one quarter; defaults filled in. */
export type Problem = z.output<typeof problem>
/** A quarter as people write it: fields with a default may be absent. */
export type ProblemInput = z.input<typeof problem>
