import { permittedOf } from '../compile/permitted.ts'
import type { Opened } from '../handle/opened.ts'
import type { MoveObstacle } from './held.ts'

/** Rooms that the digibank may use and that do not suit. */
export function unsuitableRooms(
  { placed }: Opened,
  activity: number,
  suiting: readonly number[],
): { roomId: string; reason: MoveObstacle }[] {
  const { quarter, constraints, problem } = placed
  const { resources, model } = quarter
  if (suiting[0] < 0) return []
  const bundle = model.bundleOf[activity]
  const known = new Set(suiting.map((r) => resources.rooms[r].room.id))
  return permittedOf(problem, resources)[quarter.digibankOf[bundle]].rooms.flatMap((index) => {
    const { room } = resources.rooms[index]
    if (known.has(room.id)) return []
    known.add(room.id)
    const use = { bundle, session: 0, role: 'room', staff: 0, index } as const
    const broken = constraints.find(
      (c) => c.kind === 'resource' && c.level === 'hard' && c.penalty(quarter, use) > 0,
    )
    const reason: MoveObstacle =
      broken?.kind === 'resource'
        ? { code: broken.id, text: broken.explain(quarter, use), sessionIds: [] }
        : {
            code: 'reach',
            text: {
              nl: 'Te weinig van deze mensen geraken daar.',
              en: 'Too few of these people can get there.',
            },
            sessionIds: [],
          }
    return [{ roomId: room.id, reason }]
  })
}
