import type { BudgetLine, Contract } from '../problem/contract.ts'

/** Cents the digibank pays for one session of `minutes`, VAT included; a started unit is paid whole. */
export function sessionPriceCents(contract: Contract, minutes: number): number {
  const { unit, cents, sessionMinutes } = contract.price
  const unitMinutes = unit === 'session' ? sessionMinutes : unit === 'hour' ? 60 : 30
  const net = Math.ceil(minutes / unitMinutes) * cents
  return contract.vat.included ? net : Math.round((net * (100 + contract.vat.percent)) / 100)
}

/** Cents kept for late requests out of one budget line; `moneyShare` between 0 and 1. */
export function reserveCents(line: BudgetLine, moneyShare: number): number {
  return Math.floor(moneyShare * line.quarter.cents + 1e-9)
}

/** Cents of a line that are no longer free this quarter, or this project year when that is tighter. */
export function usedCents(states: BudgetLine['quarter']['used']): number {
  return (
    states.reservedCents +
    states.plannedCents +
    states.confirmedCents +
    states.realisedCents +
    states.invoicedCents
  )
}

/** Cents one plan may spend on a line: what is left of quarter and year, the reserve taken out; at least 0. */
export function budgetCapCents(line: BudgetLine, moneyShare: number): number {
  const quarter = line.quarter.cents - usedCents(line.quarter.used)
  const year = line.projectYear.cents - usedCents(line.projectYear.used)
  return Math.max(0, Math.min(quarter, year) - reserveCents(line, moneyShare))
}

/**
 * Cents as people write them: `€ 6 750` in Dutch, `€6,750` in English; cents only when there are any.
 * @example
 * formatEuros(6750_50, 'en') // '€6,750.50'
 */
export function formatEuros(cents: number, lang: 'nl' | 'en'): string {
  const whole = Math.trunc(Math.abs(cents) / 100)
  const rest = Math.abs(cents) % 100
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, lang === 'nl' ? '\u00a0' : ',')
  const decimals = rest === 0 ? '' : (lang === 'nl' ? ',' : '.') + String(rest).padStart(2, '0')
  const sign = cents < 0 ? '-' : ''
  return lang === 'nl' ? `${sign}€\u00a0${grouped}${decimals}` : `${sign}€${grouped}${decimals}`
}
