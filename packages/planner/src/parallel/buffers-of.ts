/** Lists the buffers that typed arrays somewhere in plain data fill; parts of a larger buffer stay out. */
export function buffersOf(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (!ArrayBuffer.isView(value)) {
      for (const part of Object.values(value)) visit(part)
      return
    }
    const { buffer, byteLength } = value
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) found.add(buffer)
  }
  visit(data)
  return [...found]
}
