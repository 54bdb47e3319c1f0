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
