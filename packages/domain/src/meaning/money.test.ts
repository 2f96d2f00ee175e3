import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetLine, contract } from '../problem/contract.ts'
import { budgetCapCents, formatEuros, reserveCents, sessionPriceCents, usedCents } from './money.ts'

const agreement = (
  unit: 'session' | 'hour' | 'half-hour',
  cents: number,
  vat: { percent: number; included: boolean } = { percent: 21, included: true },
  sessionMinutes = 90,
) =>
  contract.parse({
    id: 'basis',
    name: { nl: 'Basis' },
    providerId: 'cvo',
    kind: 'tender',
    programmeObjective: 2,
    price: { unit, cents, sessionMinutes },
    vat,
    orderWorkingDays: 15,
    freeMoveWorkingDays: 10,
  })

const line = (quarterCents: number, yearCents: number, used = {}, usedInYear = used) =>
  budgetLine.parse({
    id: 'basis',
    digibankId: 'leie',
    name: { nl: 'Basis' },
    kind: 'contract',
    projectYear: { from: '2027-01-01', to: '2027-12-31', cents: yearCents, used: usedInYear },
    quarter: { cents: quarterCents, used },
  })

describe('sessionPriceCents', () => {
  it.each([
    { unit: 'session', minutes: 90, is: 150_00, when: 'a session is as long as the unit' },
    { unit: 'session', minutes: 75, is: 150_00, when: 'a session is shorter than the unit' },
    { unit: 'session', minutes: 105, is: 300_00, when: 'a session is a quarter-hour longer' },
    { unit: 'session', minutes: 180, is: 300_00, when: 'a session is two units long' },
    { unit: 'hour', minutes: 60, is: 150_00, when: 'one hour is paid by the hour' },
    { unit: 'hour', minutes: 75, is: 300_00, when: 'a second hour has just begun' },
    { unit: 'half-hour', minutes: 90, is: 450_00, when: 'three half hours are over' },
    { unit: 'half-hour', minutes: 105, is: 600_00, when: 'a fourth half hour has begun' },
  ] as const)('is $is cents when $when', ({ unit, minutes, is }) => {
    expect(sessionPriceCents(agreement(unit, 150_00), minutes)).toBe(is)
  })

  it.each([
    { cents: 100_00, vat: { percent: 21, included: true }, is: 100_00, when: 'the price holds it' },
    { cents: 100_00, vat: { percent: 21, included: false }, is: 121_00, when: 'it comes on top' },
    { cents: 100_00, vat: { percent: 0, included: false }, is: 100_00, when: 'there is none' },
    {
      cents: 50,
      vat: { percent: 21, included: false },
      is: 61,
      when: 'half a cent is left (60.5)',
    },
    {
      cents: 2,
      vat: { percent: 21, included: false },
      is: 2,
      when: 'less than half is left (2.42)',
    },
    {
      cents: 3,
      vat: { percent: 21, included: false },
      is: 4,
      when: 'more than half is left (3.63)',
    },
  ])('adds VAT once to $cents cents: $is when $when', ({ cents, vat, is }) => {
    expect(sessionPriceCents(agreement('session', cents, vat), 90)).toBe(is)
  })

  it('rounds the VAT of the whole session, not of every unit', () => {
    const halfCents = agreement('half-hour', 50, { percent: 21, included: false })
    expect(sessionPriceCents(halfCents, 90)).toBe(182)
  })

  it('never falls when a session gets longer, and is a whole number of cents', () => {
    const units = fc.constantFrom('session', 'hour', 'half-hour')
    const quarters = fc.integer({ min: 1, max: 47 })
    fc.assert(
      fc.property(units, fc.nat(1_000_00), fc.nat(100), quarters, (unit, cents, percent, q) => {
        const price = agreement(unit, cents, { percent, included: false })
        const [short, long] = [q, q + 1].map((n) => sessionPriceCents(price, n * 15))
        expect(Number.isInteger(short)).toBe(true)
        expect(long).toBeGreaterThanOrEqual(short ?? 0)
      }),
    )
  })
})

describe('usedCents', () => {
  it('adds up every state', () => {
    const used = {
      reservedCents: 1,
      plannedCents: 20,
      confirmedCents: 300,
      realisedCents: 4000,
      invoicedCents: 50_000,
    }
    expect(usedCents(used)).toBe(54_321)
  })
})

describe('reserveCents', () => {
  it.each([
    { cents: 1000_00, share: 0.1, is: 100_00 },
    { cents: 1000_00, share: 0, is: 0 },
    { cents: 1000_00, share: 1, is: 1000_00 },
    { cents: 99, share: 0.1, is: 9 },
    // 0.29 × 100 is 28.999999999999996 in floating point.
    { cents: 100, share: 0.29, is: 29 },
  ])('keeps $is of $cents cents at a share of $share', ({ cents, share, is }) => {
    expect(reserveCents(line(cents, cents), share)).toBe(is)
  })
})

describe('budgetCapCents', () => {
  it.each([
    { when: 'nothing is used', of: line(1000_00, 4000_00), is: 900_00 },
    { when: 'some is used', of: line(1000_00, 4000_00, { confirmedCents: 250_00 }), is: 650_00 },
    {
      when: 'the year has less left',
      of: line(1000_00, 4000_00, {}, { invoicedCents: 3300_00 }),
      is: 600_00,
    },
    {
      when: 'just the reserve is left',
      of: line(1000_00, 4000_00, { plannedCents: 900_00 }),
      is: 0,
    },
    {
      when: 'less than the reserve is left',
      of: line(1000_00, 4000_00, { plannedCents: 950_00 }),
      is: 0,
    },
    { when: 'too much is used', of: line(1000_00, 4000_00, { realisedCents: 2000_00 }), is: 0 },
  ])('is $is cents when $when', ({ of, is }) => {
    expect(budgetCapCents(of, 0.1)).toBe(is)
  })

  it('never exceeds what is left of quarter or year, and never goes below 0', () => {
    const cents = fc.nat(10_000_00)
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(cents, cents, cents, cents, share, (quarter, year, usedNow, usedYear, kept) => {
        const of = line(quarter, year, { confirmedCents: usedNow }, { confirmedCents: usedYear })
        const cap = budgetCapCents(of, kept)
        expect(cap).toBeGreaterThanOrEqual(0)
        expect(cap).toBeLessThanOrEqual(Math.max(0, Math.min(quarter - usedNow, year - usedYear)))
        expect(Number.isInteger(cap)).toBe(true)
      }),
    )
  })
})

describe('formatEuros', () => {
  it.each([
    { cents: 0, nl: '€ 0', en: '€0' },
    { cents: 5, nl: '€ 0,05', en: '€0.05' },
    { cents: 150_00, nl: '€ 150', en: '€150' },
    { cents: 150_50, nl: '€ 150,50', en: '€150.50' },
    { cents: 999_99, nl: '€ 999,99', en: '€999.99' },
    { cents: 6750_00, nl: '€ 6 750', en: '€6,750' },
    { cents: 1_234_567_89, nl: '€ 1 234 567,89', en: '€1,234,567.89' },
    { cents: -5, nl: '-€ 0,05', en: '-€0.05' },
    { cents: -1234_50, nl: '-€ 1 234,50', en: '-€1,234.50' },
    { cents: -0, nl: '€ 0', en: '€0' },
  ])('writes $cents cents as $nl and $en', ({ cents, nl, en }) => {
    // No line may break inside an amount.
    expect(formatEuros(cents, 'nl')).toBe(nl.replaceAll(' ', '\u00a0'))
    expect(formatEuros(cents, 'en')).toBe(en)
  })

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }), (cents) => {
        const digits = formatEuros(cents, 'en').replace(/[€,]/g, '')
        expect(Math.round(Number(digits) * 100) + 0).toBe(cents)
      }),
    )
  })
})
