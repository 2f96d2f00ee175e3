/** What people edit on the pages of rooms, devices and people, by the word in the address. */
export const resourceKinds = {
  rooms: 'room',
  places: 'digipunt',
  laptops: 'laptop-class',
  people: 'person',
} as const

/** Word in an address for a kind of resource. */
export type ResourcePath = keyof typeof resourceKinds
/** Kind of a resource. */
export type ResourceKind = (typeof resourceKinds)[ResourcePath]

/** The kind that an address names; undefined: there is no such kind. */
export function resourceKindOf(path: string): ResourceKind | undefined {
  return Object.hasOwn(resourceKinds, path) ? resourceKinds[path as ResourcePath] : undefined
}
