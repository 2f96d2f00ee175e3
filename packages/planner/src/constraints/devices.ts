import { laptopsOf, roomOf } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { sessionWords } from './words.ts'

/** Everybody has a device, and a laptop class comes only where the room has too few. */
export const devices: UnaryConstraint = {
  kind: 'unary',
  id: 'devices',
  level: 'hard',
  weight: 1,
  unit: 'devices missing, and laptop classes for nothing',
  text: {
    nl: 'Iedereen heeft een toestel. Een laptopklas komt alleen als het lokaal er te weinig heeft.',
    en: 'Everybody has a device. A laptop class comes only when the room has too few.',
  },
  scope: 'activity',
  bind(quarter) {
    const { bundleOf } = quarter.model
    const { rooms, classes } = quarter.resources
    const needed = Int32Array.from(quarter.bundles, (b) => b.devices.count)
    // Many bundles ask for the same types.
    const kinds = [...new Set(quarter.bundles.map(({ devices: { types } }) => types.join()))]
    const indexOfKind = new Map(kinds.map((types, kind) => [types, kind]))
    const kindOf = Int32Array.from(
      quarter.bundles,
      ({ devices: { types } }) => indexOfKind.get(types.join()) ?? -1,
    )
    const suiting = (of: Partial<Record<string, number>>[]) =>
      Int32Array.from(
        kinds.flatMap((kind) => {
          const types = [...new Set(kind.split(','))]
          return of.map((there) => types.reduce((sum, type) => sum + (there[type] ?? 0), 0))
        }),
      )
    const perRoom = suiting(rooms.map((r) => r.room.devices))
    const inClass = suiting(classes.map((c) => c.devices))
    const inRoom = (bundle: number, room: number) =>
      room < 0 ? 0 : perRoom[kindOf[bundle] * rooms.length + room]
    return {
      penalty(state, activity) {
        if (state.start[activity] < 0) return 0
        const bundle = bundleOf[activity]
        const room = roomOf(quarter, state, activity)
        const laptops = laptopsOf(quarter, state, activity)
        const short = needed[bundle] - inRoom(bundle, room)
        if (laptops < 0) return Math.max(0, short)
        if (short <= 0) return 1
        return Math.max(0, short - inClass[kindOf[bundle] * classes.length + laptops])
      },
      explain(state, activity, penalty) {
        const said = sessionWords(quarter, state, activity)
        const bundle = bundleOf[activity]
        const room = roomOf(quarter, state, activity)
        const laptops = laptopsOf(quarter, state, activity)
        if (inRoom(bundle, room) >= needed[bundle]) {
          const { name } = classes[laptops]
          return {
            nl: `${said.nl}: ${name} is niet nodig.`,
            en: `${said.en}: ${name} is not needed.`,
          }
        }
        const there = needed[bundle] - penalty
        return {
          nl: `${said.nl}: er zijn ${needed[bundle]} toestellen nodig, en er zijn er ${there}.`,
          en: `${said.en}: ${needed[bundle]} devices are needed, and there are ${there}.`,
        }
      },
    }
  },
}
