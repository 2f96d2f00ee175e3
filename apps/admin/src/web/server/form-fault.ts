const FORMS = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i

/**
 * What is wrong with a request that sends a form, before any form is read: 415 for what is no form, 400 for one that
 * cannot be read, 413 for one that is too large.
 */
export async function formFault(request: Request): Promise<400 | 413 | 415 | undefined> {
  if (!FORMS.test(request.headers.get('content-type')?.trim() ?? '')) return 415
  try {
    const form = await request.clone().formData()
    // No database takes this sign in a text, and nobody types it.
    const isText = [...form]
      .flat()
      .every((part) => typeof part !== 'string' || !part.includes('\0'))
    return isText ? undefined : 400
  } catch (fault) {
    const status: unknown = fault instanceof Error ? Reflect.get(fault, 'status') : undefined
    return status === 413 ? 413 : 400
  }
}
