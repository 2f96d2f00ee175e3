import { z } from 'zod'
import { localDate } from '../calendar/local-time.ts'
import { bilingual, cents, count, daypart, id, madeId, sessionKind } from '../terms.ts'
import { offering } from './offering.ts'
import { referral } from './referral.ts'
import { session } from './session.ts'

/** Version of the `Plan` document this code writes. */
export const PLAN_VERSION = 1

/** Levels of the score, compared in this order. */
export const scoreLevel = z
  .enum(['hard', 'owed', 'demand', 'soft'])
  .meta({ id: 'ScoreLevel', description: 'level of a rule; levels are compared in this order' })
/** Level of a rule. */
export type ScoreLevel = z.output<typeof scoreLevel>

/** What one rule costs a plan. */
export const ruleScore = z.strictObject({
  id: id.describe('id of the rule'),
  level: scoreLevel,
  penalty: z.number().min(0).describe('in the unit of the rule, weight left out'),
  weight: z.number().min(0).describe('what one unit counts'),
  weighted: z.number().min(0).describe('penalty × weight'),
})

/** Costs of a plan per level and per rule; zero is best. */
export const score = z.strictObject({
  hard: z.number().min(0).describe('0 in every plan the planner made by its own choice'),
  owed: z.number().min(0).describe('shortfall of activities, targets and floors'),
  demand: z.number().min(0).describe('weighted wishes that get no place'),
  soft: z.number().min(0).describe('quality'),
  rules: z.array(ruleScore).describe('every rule, in registry order'),
})
/** Costs of a plan per level and per rule; zero is best. */
export type Score = z.output<typeof score>

/** One broken rule: which, where, by how much and why. */
export const violation = z
  .strictObject({
    ruleId: id.describe('id of the rule'),
    level: scoreLevel,
    penalty: z.number().min(0).describe('by how much, in the unit of the rule'),
    sessionIds: z.array(madeId).describe('sessions it is about'),
    text: bilingual.describe('what is wrong'),
  })
  .meta({ id: 'Violation', description: 'one broken rule: which, where, by how much and why' })
/** One broken rule. */
export type Violation = z.output<typeof violation>

/** Why wishes have no place; facts in the text. */
export const reason = z
  .strictObject({
    code: id.describe('kind of reason, for programs'),
    text: bilingual.describe('the reason, with facts'),
  })
  .meta({ id: 'Reason', description: 'why wishes have no place, or why something was left out' })
/** Why wishes have no place, or why something was left out. */
export type Reason = z.output<typeof reason>

/** A planned quarter; everything a screen or an export needs, and nothing about the run’s wall time. */
export const plan = z.strictObject({
  $schema: z.string().optional().describe('address of this schema, for editors'),
  version: z.literal(PLAN_VERSION).describe('version of this document format'),
  problemId: id.describe('the problem it plans'),
  provenance: z
    .strictObject({
      problemHash: z.string().describe('SHA-256 of the problem, canonical JSON'),
      engine: z.string().describe('name and version of the planner'),
      seed: z.int().describe('the same seed repeats the plan'),
      iterations: z.int().min(0).describe('moves tried; the same number repeats the plan'),
      stopped: z.enum(['finished', 'cancelled']).describe('cancelled: best so far'),
      threads: z
        .int()
        .min(2)
        .optional()
        .describe('searches that exchanged their best, each of so many moves; absent: one'),
    })
    .describe('how it was made; the same again gives the same plan'),
  offerings: z.array(offering).describe('groups that follow a course'),
  sessions: z.array(session).describe('ordered by start, then id'),
  referrals: z.array(referral).describe('wishes served by partners’ free courses'),
  unmet: z
    .array(
      z.strictObject({
        demandId: id.describe('whose wishes'),
        wishes: z.int().min(1).describe('how many'),
        reasons: z.array(reason).describe('why'),
      }),
    )
    .describe('wishes without a place'),
  leftOut: z
    .array(
      z.strictObject({
        kind: sessionKind,
        subjectId: id.describe('course or activity'),
        count: z.int().min(1).describe('how many times'),
        reasons: z.array(reason).describe('why'),
      }),
    )
    .describe('what is owed but could not be placed'),
  orders: z
    .array(
      z.strictObject({
        contractId: id.describe('contract to order from'),
        offeringId: madeId.describe('what to order'),
        sessionIds: z.array(madeId).describe('its sessions'),
        orderBy: localDate,
        late: z.boolean().describe('the date lies before `asOf`'),
        costCents: cents.describe('euro cents of the order'),
      }),
    )
    .describe('what must be ordered by which date'),
  asks: z
    .array(
      z.strictObject({
        subject: z
          .strictObject({
            kind: z.enum(['digipunt', 'room', 'laptop-class', 'person']).describe('what it is'),
            id: id.describe('which one'),
          })
          .describe('what is needed'),
        organisationId: id.nullable().describe('whom to ask; null: unknown'),
        state: z.enum(['asked', 'option']).describe('how far it is'),
        sessionIds: z.array(madeId).min(1).describe('sessions that need it'),
        askBy: localDate,
      }),
    )
    .describe('what still needs a yes, and from whom'),
  targets: z
    .array(
      z.strictObject({
        digibankId: id.describe('digibank that owes it'),
        targetId: id.describe('target of that digibank'),
        quarter: count.describe('owed this quarter'),
        planned: count.describe('invited or held'),
        expected: count.describe('after no-shows'),
        shortfall: count.describe('owed but not expected'),
      }),
    )
    .describe('what the plan does for each target'),
  budget: z
    .array(
      z.strictObject({
        budgetLineId: id.describe('which line'),
        quarterCents: cents.describe('what this quarter may spend'),
        usedCents: cents.describe('already used, outside this plan'),
        reserveCents: cents.describe('kept for late requests'),
        plannedCents: cents.describe('this plan'),
        freeCents: cents.describe('left to plan, the reserve left out'),
      }),
    )
    .describe('what the plan does to each budget line'),
  demandServed: z
    .strictObject({
      asked: count.describe('wishes'),
      served: count.describe('wishes with a place, referrals included'),
      weightedAsked: z.number().min(0).describe('wishes times their weight'),
      weightedServed: z.number().min(0).describe('wishes with a place times their weight'),
    })
    .describe('how much of the demand is served'),
  worth: z
    .array(
      z.strictObject({
        kind: z.enum(['budget-line', 'trainer', 'rooms', 'laptops']).describe('kind of resource'),
        subjectId: z
          .string()
          .describe('budget line, person or wijk; empty for all laptop classes together'),
        dayparts: z.array(daypart).describe('parts of the week it is about; empty means all'),
        unit: z
          .number()
          .describe('one unit more: euro cents of a budget line, minutes, or sessions of laptops'),
        weightedWishes: z
          .number()
          .describe('wishes, times their weight, that could then be served'),
        lessShort: z.number().describe('wishes or people less below what is promised'),
      }),
    )
    .default([])
    .describe(
      'what one unit more of the scarcest resources is worth; estimated, groups in fractions',
    ),
  floors: z
    .array(
      z.strictObject({
        digibankId: id.describe('digibank that promises it'),
        scope: z.enum(['wijk', 'target-group', 'level']).describe('what the floor protects'),
        subjectId: z.string().describe('the wijk, target group or level'),
        asked: count.describe('wishes asked'),
        promised: count.describe('wishes that get a place at least'),
        priceWeightedWishes: z
          .number()
          .min(0)
          .describe('wishes, times their weight, that more could be served without this floor'),
      }),
    )
    .default([])
    .describe('what the fairness floors promise and what each costs; estimated as `worth`'),
  score: score.describe('costs per level and rule; zero is best'),
  bound: z
    .number()
    .min(0)
    .describe('weighted wishes that no plan which owes as little can exceed; proven'),
  gap: z.number().min(0).max(1).describe('(bound − weighted served) / bound; 0 when bound is 0'),
  inherited: z
    .array(violation)
    .describe('rules broken by sessions that already stood, because the world changed'),
})
/** A planned quarter. */
export type Plan = z.output<typeof plan>
