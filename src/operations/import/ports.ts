// What an import needs from the outside: files as streams of bytes. Reading them from a disk, a form or a pipe is for
// others.

export interface ImportFile {
  /** As the user knows it; only shown, never believed. */
  readonly name: string
  /** Null when nobody knows before the end. */
  readonly size: number | null
  /** The bytes from the start, as often as it is called. */
  open(): AsyncIterable<Uint8Array>
}

/** A folder of messages, one a file (maildir). */
export interface ImportFolder {
  readonly name: string
  readonly size: null
  messages(): AsyncIterable<Uint8Array>
}

export type ImportSource = ImportFile | ImportFolder

export interface NewUpload {
  readonly name: string
  /** The user who sends it. */
  readonly by: string
  /** As it was told; null = nobody knows before the end. */
  readonly size: number | null
  readonly bytes: AsyncIterable<Uint8Array>
}

export interface Upload {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

/** Files that were sent and wait to be imported, for a day at most and no longer than this process lives. */
export interface Uploads {
  /** How large one may be now. */
  mostBytes(): Promise<number>
  /** @throws Failure too_large; storage */
  take(upload: NewUpload): Promise<Upload>
  /** The files, to be read until they are disposed of, even when they are dropped meanwhile. @throws Failure not_found */
  hold(ids: readonly string[], by: string): AsyncDisposable & { readonly sources: readonly ImportFile[] }
  /** One that is gone already may be dropped again. */
  drop(id: string, by: string): Promise<void>
}
