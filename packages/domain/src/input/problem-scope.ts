import type { Problem } from '../problem/problem.ts'
import { level } from '../terms.ts'
import { problemScopedKinds } from './document-kind.ts'
import type { DocumentKind } from './document-kind.ts'
import { checkReference, registerIds } from './id-register.ts'
import type { IdRegister } from './id-register.ts'
import type { IssueList } from './input-issue.ts'
import type { PathPart } from './json-path.ts'
import type { Readable } from './readable.ts'

type Scope = Readable<Problem>
type Registers = ReadonlyMap<string, IdRegister>

/** Reports ids that are twice within a digibank or course, and references that hold only within one. */
export function checkScopedIds(problem: Scope, wijken: IdRegister, list: IssueList): void {
  const targetGroups = checkDigibanken(problem, wijken, list)
  const formats: Registers = registerWithin(
    problem.courses,
    ['courses'],
    problemScopedKinds.format,
    list,
  )
  for (const [d, demand] of problem.demand?.entries() ?? []) {
    const known = targetGroups.get(demand?.digibankId ?? '')
    for (const [g, id] of demand?.targetGroupIds?.entries() ?? []) {
      if (known) checkReference(id, ['demand', d, 'targetGroupIds', g], [known], list)
    }
  }
  for (const [o, offering] of problem.fixed?.offerings?.entries() ?? []) {
    const known = formats.get(offering?.courseId ?? '')
    const path = ['fixed', 'offerings', o, 'formatId']
    if (known) checkReference(offering?.formatId, path, [known], list)
  }
}

function checkDigibanken(problem: Scope, wijken: IdRegister, list: IssueList): Registers {
  const { targetGroup, target } = problemScopedKinds
  const base = ['digibanken']
  registerWithin(problem.digibanken, base, target, list)
  const targetGroups = registerWithin(problem.digibanken, base, targetGroup, list)
  for (const [d, digibank] of problem.digibanken?.entries() ?? []) {
    const groups = targetGroups.get(digibank?.id ?? '')
    if (!digibank || !groups) continue
    checkDigibank(digibank, [...base, d], groups, wijken, list)
  }
  return targetGroups
}

function checkDigibank(
  digibank: Readable<Problem['digibanken'][number]>,
  base: readonly PathPart[],
  groups: IdRegister,
  wijken: IdRegister,
  list: IssueList,
): void {
  for (const [w, wijk] of digibank.wijken?.entries() ?? []) {
    for (const id of Object.keys(wijk?.people ?? {})) {
      checkReference(id, [...base, 'wijken', w, 'people', id], [groups], list)
    }
  }
  for (const [t, target] of digibank.targets?.entries() ?? []) {
    checkReference(target?.targetGroupId, [...base, 'targets', t, 'targetGroupId'], [groups], list)
  }
  const known = { wijk: wijken, 'target-group': groups, level: levels }
  for (const [f, floor] of digibank.policy?.floors?.entries() ?? []) {
    if (floor?.scope === undefined || floor.id === '*') continue
    checkReference(floor.id, [...base, 'policy', 'floors', f, 'id'], [known[floor.scope]], list)
  }
}

const levels: IdRegister = {
  kind: { at: '', name: { nl: 'niveau', en: 'level' } },
  ids: new Set(level.options),
  isComplete: true,
}

/** Registers ids within each item of a list, by the id of the item; an item with an unreadable id is still checked. */
function registerWithin(
  items: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
  base: readonly PathPart[],
  kind: DocumentKind,
  list: IssueList,
): Registers {
  const registers = new Map<string, IdRegister>()
  for (const [i, item] of items?.entries() ?? []) {
    const register = registerIds(item, kind, list, [...base, i])
    if (item?.id !== undefined && !registers.has(item.id)) registers.set(item.id, register)
  }
  return registers
}
