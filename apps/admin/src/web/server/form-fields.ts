/**
 * The fields of a form as text: what is missing or a file is empty, and too much is cut off. What a use case gets is
 * never longer than `most` characters.
 */
export async function formFields<Name extends string>(
  request: Request,
  ...names: Name[]
): Promise<Record<Name, string>> {
  const form = await request.formData()
  const values = names.map((name) => {
    const value = form.get(name)
    return [name, typeof value === 'string' ? value.slice(0, MOST) : ''] as const
  })
  return Object.fromEntries(values) as Record<Name, string>
}

const MOST = 1000
