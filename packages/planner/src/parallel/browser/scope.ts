/** What a browser’s worker and those who talk to it have: as much of the DOM’s types as is used. */
export interface BrowserWorker {
  postMessage(message: unknown): void
  terminate(): void
  addEventListener(kind: string, listener: (event: WorkerEvent) => void): void
}

/** Any event of a worker; which fields it has depends on its kind. */
export interface WorkerEvent {
  readonly data?: unknown
  readonly message?: string
  readonly filename?: string
  readonly lineno?: number
  readonly error?: unknown
  preventDefault(): void
}

/** The global scope of a worker. */
export interface WorkerScope {
  postMessage(message: unknown, moved: readonly ArrayBuffer[]): void
  addEventListener(kind: 'message', listener: (event: { readonly data: unknown }) => void): void
}
