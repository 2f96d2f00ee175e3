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
  $schema: z.string().optional(),
  version: z.literal(PROBLEM_VERSION).describe('version of this document format'),
  id,
  title: z.string().min(1),
  exampleData: z
    .boolean()
    .default(false)
    .describe('true: figures are assumptions; screens say “voorbeelddata”'),
  horizon,
  digibanken: z.array(digibank).min(1),
  organisations: z.array(organisation).default([]),
  digipunten: z.array(digipunt).default([]),
  laptopClasses: z.array(laptopClass).default([]),
  people: z.array(person).default([]),
  contracts: z.array(contract).default([]),
  budgetLines: z.array(budgetLine).default([]),
  topics: z.array(topic).default([]),
  courses: z.array(course).default([]),
  demand: z.array(demand).default([]),
  activities: z.array(activity).default([]),
  walkIns: z.array(walkIn).default([]),
  supply: z.array(supply).default([]),
  availability: z.array(availability).default([]),
  fixed: fixed.prefault({}),
  travel: travel.prefault({}),
  counters: z.array(counters).default([]),
})
/** Everything the planner must know about one quarter; defaults filled in. */
export type Problem = z.output<typeof problem>
/** A quarter as people write it: fields with a default may be absent. */
export type ProblemInput = z.input<typeof problem>
