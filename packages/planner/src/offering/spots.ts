/** Where a strand can be held: one wijk, or online. */
export interface Spot {
  /** null online */
  readonly wijkId: string | null
  /** demand lines whose people can get there, or follow from home */
  readonly lines: readonly number[]
  /** per line: minutes to its nearest place here, 0 in the people’s own wijk and online */
  readonly minutes: readonly number[]
  /** parts of the week in which some room and some trainer are there, one bit each */
  readonly parts: number
  /** per part: people that fit at most with the devices that stand there */
  readonly own: Uint16Array
  /** per part: people that fit at most in a room to which laptops can come, having too few devices */
  readonly brought: Uint16Array
  /** people that fit at most with the devices that stand there; 0 when fewer than a group needs */
  readonly capOwn: number
  /** people that fit at most with a laptop class beside; never below `capOwn`; 0 as above */
  readonly cap: number
}

/** How many sessions of a strand one trainer could give in each part of the week if there were nothing else. */
export interface Teaching {
  /** index among the people */
  readonly trainer: number
  /** per part: sessions over the whole quarter with the devices that stand there */
  readonly own: Int32Array
  /** per part: sessions to which laptops come */
  readonly brought: Int32Array
  /** slots in which a session could start, ascending */
  readonly starts: Int32Array
}

/** Where and by whom a strand can be given. */
export interface Chances {
  readonly spots: Spot[]
  readonly teaching: Teaching[]
  /** rooms in which a smallest group has devices, by index */
  readonly ownRooms: number[]
}
