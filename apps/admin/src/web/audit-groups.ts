import type { AuditLine } from '#server/tables/audit.ts'

/** Lines of the audit that say the same: one person, one kind of thing, one after the other. */
export interface AuditGroup<Line> {
  readonly first: Line
  readonly lines: readonly Line[]
}

type Who = AuditLine & { readonly who: string | null }

/** Puts lines that follow each other and say the same together, so that 200 imported wishes are one line. */
export function auditGroups<Line extends Who>(lines: readonly Line[]): AuditGroup<Line>[] {
  const groups: { first: Line; lines: Line[] }[] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group !== undefined && saysTheSame(group.first, line)) group.lines.push(line)
    else groups.push({ first: line, lines: [line] })
  }
  return groups
}

function saysTheSame(a: Who, b: Who): boolean {
  const isSoon = Math.abs(a.at.getTime() - b.at.getTime()) < 60_000
  return isSoon && a.subjectKind === b.subjectKind && a.action === b.action && a.userId === b.userId
}
