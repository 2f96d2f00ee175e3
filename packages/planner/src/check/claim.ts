import type { Bilingual, Violation } from '@digirooster/domain'

/**
 * Compares a figure of the plan with the recount; numbers may differ by a rounding error.
 * @param subject what the figure is about, in both languages
 * @returns one violation of level `hard` when they differ, with the size of the difference
 */
export function claim(
  ruleId: string,
  claimed: number | string | null | undefined,
  counted: number | string | null,
  subject: Bilingual,
  sessionIds: readonly string[] = [],
): Violation[] {
  const isNumeric = typeof claimed === 'number' && typeof counted === 'number'
  const difference = isNumeric ? Math.abs(claimed - counted) : claimed === counted ? 0 : 1
  if (difference <= 1e-6) return []
  return [
    {
      ruleId,
      level: 'hard',
      penalty: Number.isFinite(difference) ? difference : 1,
      sessionIds: [...sessionIds],
      text: {
        nl: `${subject.nl}: het plan zegt ${figure(claimed)}, de hertelling ${figure(counted)}.`,
        en: `${subject.en}: the plan says ${figure(claimed)}, the recount ${figure(counted)}.`,
      },
    },
  ]
}

function figure(value: number | string | null | undefined): string {
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6)
  return value ?? '–'
}
