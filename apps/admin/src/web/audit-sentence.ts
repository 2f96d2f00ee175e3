import type { Messages } from './messages/messages.ts'

/** What happened, in words: `Rol toegevoegd`. */
export function auditSentence(
  text: Messages,
  {
    subjectKind,
    action,
  }: { readonly subjectKind: string; readonly action: 'insert' | 'update' | 'delete' },
): string {
  const kinds: Readonly<Record<string, string>> = text.auditKinds
  const kind = kinds[subjectKind] ?? subjectKind
  return `${kind} ${text.auditActions[action]}`
}
