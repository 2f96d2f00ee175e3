import type { Problem, Role } from '@digirooster/domain'
import type { Name } from './at-a-glance.ts'

/** Things that belong together: rooms of a wijk, laptop classes of who lends them, people of a kind. */
export interface ItemGroup<T> {
  readonly id: string
  readonly name: Name
  /** People: as what they work; their name is who employs them then. */
  readonly role?: Role
  /** People: price of their contract. */
  readonly price?: Problem['contracts'][number]['price']
  readonly items: readonly T[]
}
/** What a list shows: groups, and how many are left out by what was searched for. */
export interface ResourceList<T> {
  readonly groups: readonly ItemGroup<T>[]
  readonly count: number
  readonly hidden: number
  /** Every group there is, to choose from. */
  readonly choices: readonly {
    readonly id: string
    readonly name: Name
    readonly role?: Role
  }[]
}

type Raw<T> = Omit<ItemGroup<T>, 'items'> & { readonly all: readonly T[] }

/** Groups with what is searched for in them, and how many that leaves out. */
export function grouped<T, Item>(
  groups: readonly Raw<T>[],
  isShown: (group: Raw<T>, thing: T) => boolean,
  item: (thing: T) => Item,
): ResourceList<Item> {
  const shown = groups.map(({ all, ...group }) => ({
    ...group,
    items: all.filter((thing) => isShown({ ...group, all }, thing)).map(item),
  }))
  const count = groups.reduce((sum, { all }) => sum + all.length, 0)
  return {
    groups: kept(shown),
    count,
    hidden: count - shown.reduce((sum, { items }) => sum + items.length, 0),
    choices: groups.map(({ id, name, role }) => ({ id, name, ...(role && { role }) })),
  }
}

/** Groups that hold something. */
export function kept<T>(groups: readonly ItemGroup<T>[]): readonly ItemGroup<T>[] {
  return groups.filter(({ items }) => items.length > 0)
}

/** Names of organisations by id. */
export function organisationNames({ organisations }: Problem): ReadonlyMap<string, string> {
  return new Map(organisations.map(({ id, name }) => [id, name]))
}
