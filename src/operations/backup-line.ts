// The lines of a backup: a heading, then what there is, then an end that says how much it was, so that a copy that was
// cut is known. docs/data.md tells the same to those who read one without Tend.
import { Failure } from '../domain/failure.ts'
import { isRecord } from '../domain/field.ts'
import type { Instant } from '../domain/instant.ts'
import type { NamedDocument } from './documents.ts'
import type { ContactRecord, RecordedEvent, Retraction } from './kept.ts'
import type { Dispatch, Mailbox, Template } from './mail/ports.ts'
import type { Assignment, PlaybookVersion, Suppression } from './ports.ts'

export interface Heading {
  readonly format: 'tend-backup'
  readonly version: 1
  readonly takenAt: Instant
}
export interface ContactLine {
  readonly contact: ContactRecord
  readonly recorded: readonly RecordedEvent[]
  readonly retractions: readonly Retraction[]
  /** What went out or may have: without them a restored contact could get a touch twice. Left out where there is none. */
  readonly dispatches?: readonly Dispatch[]
}
export type BackupLine =
  | Heading
  | ContactLine
  | { readonly setting: { readonly name: string; readonly value: unknown } }
  | { readonly playbook: PlaybookVersion }
  | { readonly assignment: Assignment }
  | { readonly suppression: Suppression }
  | { readonly template: Template }
  /** Its secret stays sealed by a key that is not in the backup. */
  | { readonly mailbox: Mailbox }
  /** After the contacts that they are about. */
  | NamedDocument
  | { readonly end: { readonly contacts: number; readonly events: number } }

/** @throws Failure bad_input when the text is no line of a backup of this format */
export function readBackupLine(text: string, place: number): BackupLine {
  const value = parse(text, place)
  if (place > 1) return value
  if ('format' in value && value.format === 'tend-backup' && value.version === 1) return value
  throw new Failure('bad_input', 'The file is no backup of Tend, or one of a newer version of Tend')
}

function parse(text: string, place: number): BackupLine {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return value as unknown as BackupLine
  } catch {
    // Told below: the parser's own words name a place in the line, which helps nobody.
  }
  throw new Failure('bad_input', `Line ${place} of the backup can't be read: the file is damaged, or is no backup`)
}
