/** Which rows a scope may read. */
export interface Readable {
  readonly rows: string
}

/** Names a condition for what it is. */
export function readable(rows: string): Readable {
  return { rows }
}

/**
 * Statements that let scopes read and write some rows of a table and hide all others, from its owner too.
 * @param writes condition on the row before and after; absent: read only
 */
export function forScopes(table: string, { rows }: Readable, writes?: string): string[] {
  const writing = writes
    ? [
        `grant insert, update, delete on ${table} to digirooster_app`,
        `create policy add on ${table} for insert with check (${writes})`,
        `create policy change on ${table} for update using (${writes}) with check (${writes})`,
        `create policy remove on ${table} for delete using (${writes})`,
      ]
    : []
  return [
    `alter table ${table} enable row level security, force row level security`,
    `grant select on ${table} to digirooster_app`,
    `create policy see on ${table} for select using (${rows})`,
    ...writing,
  ]
}

/** Statement that counts the changes of each row, so that nobody writes over what they did not see. */
export function revisioned(table: string): string[] {
  return [
    `create trigger revision before update on ${table} for each row execute function next_revision()`,
  ]
}
