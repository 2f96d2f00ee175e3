import type { ResourceKind } from '#server/quarter/resources/resource-kinds.ts'

const paths = {
  room: 'rooms',
  digipunt: 'places',
  'laptop-class': 'laptops',
  person: 'people',
} as const

/** The word in an address for a kind of thing. */
export function pathOfKind(kind: ResourceKind): (typeof paths)[ResourceKind] {
  return paths[kind]
}
