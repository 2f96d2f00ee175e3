import type { Tx } from '../../database/scope.ts'
import { kinds } from '../kinds.ts'
import type { ResourceKind } from './resource-kinds.ts'

/** Where something lies, in degrees. */
interface Point {
  readonly latitude: number
  readonly longitude: number
}

/**
 * Gives a place or a laptop class that nobody found on the map a point to count travel from: the middle of the wijk, or
 * the place where the laptops live. What says where it lies stays as it is.
 */
export async function onTheMap(
  tx: Tx,
  quarterId: string,
  kind: ResourceKind,
  document: object,
): Promise<object> {
  if ('latitude' in document || 'longitude' in document) return document
  const point = await pointOf(tx, quarterId, kind, document)
  return point ? { ...document, latitude: point.latitude, longitude: point.longitude } : document
}

async function pointOf(
  tx: Tx,
  quarterId: string,
  kind: ResourceKind,
  document: object,
): Promise<Point | undefined> {
  if (kind === 'digipunt') {
    const wijken = (await kinds.digibank.all(tx, quarterId)).flatMap((each) => each.document.wijken)
    return wijken.find(({ id }) => id === Reflect.get(document, 'wijkId'))
  }
  if (kind !== 'laptop-class') return undefined
  const home = String(Reflect.get(document, 'homeDigipuntId') ?? '')
  return (await kinds.digipunt.one(tx, quarterId, home))?.document
}
