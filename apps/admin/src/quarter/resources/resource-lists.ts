import type { SignedIn } from '../../auth/signed-in.ts'
import type { Database } from '../../database/open-database.ts'
import type { ResourceList } from './grouped.ts'
import { laptopList } from './laptops-list.ts'
import type { LaptopItem } from './laptops-list.ts'
import type { ListQuery } from './list-query.ts'
import { peopleList } from './people-list.ts'
import type { PersonItem } from './people-list.ts'
import type { ResourceKind } from './resource-kinds.ts'
import { roomList } from './rooms-list.ts'
import type { PlaceItem } from './rooms-list.ts'
import { seenQuarter } from './seen-quarter.ts'

/** One of the three lists. */
export type ResourceLists =
  | { readonly kind: 'rooms'; readonly list: ResourceList<PlaceItem> }
  | { readonly kind: 'laptops'; readonly list: ResourceList<LaptopItem> }
  | { readonly kind: 'people'; readonly list: ResourceList<PersonItem> }

/** The list of a kind of thing in the newest quarter, with whether there is a draft that uses them; null: no quarter. */
export async function resourceLists(
  database: Database,
  session: SignedIn,
  kind: ResourceKind,
  query: ListQuery,
): Promise<(ResourceLists & { readonly hasDraft: boolean }) | null> {
  const seen = await seenQuarter(database, session)
  if (!seen) return null
  const hasDraft = seen.plan !== null
  if (kind === 'laptop-class') return { hasDraft, kind: 'laptops', list: laptopList(seen, query) }
  if (kind === 'person') return { hasDraft, kind: 'people', list: peopleList(seen, query) }
  return { hasDraft, kind: 'rooms', list: roomList(seen, query) }
}
