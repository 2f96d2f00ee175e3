/** Whether a text can be an id of an account, a role or a session; the database refuses other texts with a fault. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
