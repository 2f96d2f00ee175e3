import type { Problem } from '@digirooster/domain'

type Part<K extends keyof Problem> = Problem[K] extends (infer T)[] ? T : never

/** A place that is closed on public holidays and avoids school holidays. */
export function place(
  id: string,
  name: string,
  wijkId: string,
  latitude: number,
  rooms: Part<'digipunten'>['rooms'],
): Part<'digipunten'> {
  return {
    id,
    name,
    digibankId: 'digibank',
    wijkId,
    ownerId: 'stad',
    kind: 'digipunt',
    address: {},
    latitude,
    longitude: 3.25,
    itinerary: [],
    allowedStarts: [0, 30],
    holidays: { publicHolidays: 'closed', schoolHolidays: 'avoid', flemishDay: 'closed' },
    usableBy: [],
    rooms,
  }
}

/** A room with internet. */
export function room(
  id: string,
  name: string,
  seats: number,
  pc = 0,
): Part<'digipunten'>['rooms'][number] {
  return { id, name, seats, devices: { pc }, features: ['internet'], kinds: [] }
}

/** Twelve laptops that need 50 minutes before and 45 minutes after a stay, once a week. */
export function laptopClass(): Part<'laptopClasses'> {
  return {
    id: 'laptops',
    name: 'L1',
    ownerId: 'cvo',
    devices: { laptop: 12 },
    latitude: 50.83,
    longitude: 3.25,
    transportMinutes: 30,
    setupMinutes: 20,
    packMinutes: 15,
    maxMovesPerWeek: 1,
    holidays: { publicHolidays: 'closed', schoolHolidays: 'closed', flemishDay: 'closed' },
    usableBy: [],
  }
}

/** Somebody who may do 4 hours a day and 10 a week; a trainer has a contract. */
export function person(
  id: string,
  role: 'trainer' | 'digibuddy',
  contractId?: string,
): Part<'people'> {
  const levels: ('starter' | 'confident')[] = ['starter', 'confident']
  return {
    id,
    roles: [role],
    named: true,
    ...(contractId !== undefined && { contractId }),
    volunteer: contractId === undefined,
    skills:
      contractId === undefined ? [] : ['phone', 'mail'].map((topicId) => ({ topicId, levels })),
    languages: ['nl'],
    maxMinutesPerDay: 240,
    maxMinutesPerWeek: 600,
    travelMode: 'car',
    digipuntIds: [],
    holidays: { publicHolidays: 'closed', schoolHolidays: 'open', flemishDay: 'closed' },
    usableBy: [],
  }
}

/** € 150 for a session of 90 minutes, ordered 15 working days ahead. */
export function contract(): Part<'contracts'> {
  return {
    id: 'basis',
    name: { nl: 'Basis', en: 'Basics' },
    providerId: 'cvo',
    kind: 'tender',
    programmeObjective: 2,
    price: { unit: 'session', cents: 150_00, sessionMinutes: 90 },
    vat: { percent: 21, included: true },
    travelIncluded: true,
    orderWorkingDays: 15,
    freeMoveWorkingDays: 10,
    cancellation: [],
    topicIds: [],
  }
}

/** Money for a quarter, four times as much for the year; nothing is used. */
export function budgetLine(id: string, cents: number, contractId?: string): Part<'budgetLines'> {
  const used = {
    reservedCents: 0,
    plannedCents: 0,
    confirmedCents: 0,
    realisedCents: 0,
    invoicedCents: 0,
  }
  return {
    id,
    digibankId: 'digibank',
    name: { nl: `Lijn ${id}`, en: `Line ${id}` },
    kind: contractId === undefined ? 'digibuddy-training' : 'contract',
    ...(contractId !== undefined && { contractId }),
    projectYear: { from: '2027-01-01', to: '2027-12-31', cents: 4 * cents, used: { ...used } },
    quarter: { cents, used: { ...used } },
  }
}
