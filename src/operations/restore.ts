// Puts a backup back, all of it or nothing: facts and choices as they were, standings and verdicts made again from them.
import { constants, createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/instant.ts'
import type { BackupTotals } from './backup.ts'
import { type BackupLine, type ContactLine, readBackupLine } from './backup-line.ts'
import { foldContact } from './fold-contact.ts'
import { restoredDocument } from './notices/restored-notice.ts'
import type { Tend, Writer } from './ports.ts'

export interface RestoreCall {
  readonly workspace: string
  readonly file: string
  /** True = what the workspace holds is taken away first. */
  readonly isReplacing?: boolean
  readonly now: Instant
}

/**
 * @throws Failure conflict when the workspace has contacts and they are not to be replaced; bad_input when the file is
 *   no backup, damaged or cut; storage when it can't be read
 */
export async function restore(tend: Tend, call: RestoreCall): Promise<BackupTotals> {
  await refuseUnreadable(call.file)
  return tend.store.write(call.workspace, async writer => {
    await refuseToMix(writer, call)
    await writer.clear()
    const restored = { contacts: 0, events: 0 }
    let end: BackupTotals | undefined
    for await (const line of readLines(call.file)) {
      if ('contact' in line) {
        await restoreContact(tend, writer, { line, now: call.now })
        restored.contacts += 1
        restored.events += line.recorded.length
      } else if ('end' in line) end = line.end
      else await restoreChoice(writer, line, call.now)
    }
    if (end?.contacts === restored.contacts && end.events === restored.events) return restored
    throw new Failure('bad_input', `The backup ${call.file} was cut: it ends before it is whole`)
  })
}

/** Before anything else is said: whoever mistyped a name should not be told of what would be replaced. */
async function refuseUnreadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK)
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    const act = 'Name a file that `tend backup` wrote, and that this user may read.'
    const why = code === 'ENOENT' ? `There is no backup ${file}` : `The backup ${file} can't be read: ${message}`
    throw new Failure('storage', why, { cause, act })
  }
}

async function refuseToMix(writer: Writer, { isReplacing = false }: RestoreCall): Promise<void> {
  const contacts = await writer.contacts.count()
  if (contacts === 0 || isReplacing) return
  throw new Failure('conflict', `There are ${contacts} contacts already`, {
    act: 'Restore into an empty place (--data DIR), or say with --replace that they are replaced.',
  })
}

type ChoiceLine = Exclude<BackupLine, ContactLine | { readonly end: unknown }>

async function restoreChoice(writer: Writer, line: ChoiceLine, now: Instant): Promise<void> {
  if ('setting' in line) await writer.settings.set(line.setting.name, line.setting.value)
  else if ('playbook' in line) await writer.playbooks.save(line.playbook)
  else if ('assignment' in line) await writer.playbooks.assign(line.assignment)
  else if ('template' in line) await writer.mail.templates.save(line.template)
  else if ('mailbox' in line) await writer.mail.mailboxes.save(line.mailbox)
  else if ('suppression' in line) await writer.suppressions.add(line.suppression)
  else if ('document' in line) await writer.documents.save(line.noun, restoredDocument(line, now))
}

interface ContactToRestore {
  readonly line: ContactLine
  readonly now: Instant
}

async function restoreContact(tend: Tend, writer: Writer, { line, now }: ContactToRestore): Promise<void> {
  const { contact: record, recorded, retractions, dispatches = [] } = line
  const id = record.contact.id
  await writer.contacts.save(record)
  for (const [recordedAt, group] of Map.groupBy(recorded, ({ recordedAt }) => recordedAt)) {
    await writer.timelines.append(
      id,
      group.map(({ event }) => event),
      recordedAt,
    )
  }
  for (const retraction of retractions) await writer.timelines.retract(id, retraction)
  for (const dispatch of dispatches) await writer.mail.dispatches.claim(dispatch)
  await foldContact(tend, writer, { record, now })
}

async function* readLines(file: string): AsyncGenerator<BackupLine> {
  const bytes = createReadStream(file)
  const plain = bytes.pipe(createGunzip())
  bytes.on('error', error => plain.destroy(error))
  let place = 0
  try {
    for await (const text of createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY })) {
      place += 1
      yield readBackupLine(text, place)
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    const { code, message } = cause as NodeJS.ErrnoException
    if (code?.startsWith('Z_'))
      throw new Failure('bad_input', `The file ${file} is no backup, or is damaged`, { cause })
    throw new Failure('storage', `The backup ${file} can't be read: ${message}`, { cause })
  }
}
