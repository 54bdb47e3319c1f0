// Writes everything of a workspace into a folder in open formats, for other programs and for leaving: contacts as CSV
// and vCard, timelines as lines of JSON, playbooks as YAML, and a page that says what is what.
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Channel } from '../domain/channel.ts'
import { channels } from '../domain/channel.ts'
import { Failure } from '../domain/failure.ts'
import { writeTimeline } from '../domain/read-timeline.ts'
import { writeCsvRow } from '../formats/csv/write-csv.ts'
import { writeVcard } from '../formats/vcard/write-vcard.ts'
import { eachContact } from './each-timeline.ts'
import { exportReadme } from './export-readme.ts'
import { makeFolder } from './make-folder.ts'
import type { Reader, Tend } from './ports.ts'

export interface ExportCall {
  readonly workspace: string
  /** Made where there is none; refused where it holds anything. */
  readonly folder: string
}

/** Answers the files written, in the folder. @throws Failure conflict when the folder is not empty; storage */
export async function exportAll(tend: Tend, { workspace, folder }: ExportCall): Promise<string[]> {
  await makeEmpty(path.join(folder, 'playbooks'), folder)
  return tend.store.read(workspace, async reader => {
    const files = {
      'contacts.csv': csvRows(reader),
      'contacts.vcf': vcards(reader),
      'timelines.jsonl': timelines(reader),
      'README.txt': [exportReadme],
    }
    for (const [name, content] of Object.entries(files)) {
      await pipeline(Readable.from(content), createWriteStream(path.join(folder, name)))
    }
    const playbooks = await reader.playbooks.newest()
    for (const { id, text } of playbooks) await writeFile(path.join(folder, 'playbooks', `${id}.yaml`), text)
    return [...Object.keys(files), ...playbooks.map(({ id }) => path.join('playbooks', `${id}.yaml`))]
  })
}

async function makeEmpty(inner: string, folder: string): Promise<void> {
  try {
    makeFolder(folder)
    if ((await readdir(folder)).length > 0) {
      throw new Failure('conflict', `The folder ${folder} is not empty`, { act: 'Name an empty folder, or a new one.' })
    }
    await mkdir(inner)
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('storage', `The folder ${folder} can't be written: ${(cause as Error).message}`, { cause })
  }
}

async function* csvRows(reader: Reader): AsyncGenerator<string> {
  yield writeCsvRow([
    'id',
    'name',
    'company',
    ...channels,
    'time_zone',
    'country',
    'stage',
    'source',
    'verdict',
    'rule',
  ])
  for await (const { contact, source } of eachContact(reader)) {
    const { verdict } = (await reader.verdicts.find(contact.id)) ?? {}
    const values = (channel: Channel) => contact.addresses.filter(address => address.channel === channel)
    yield writeCsvRow([
      contact.id,
      contact.name,
      contact.company,
      ...channels.map(channel =>
        values(channel)
          .map(({ value }) => value)
          .join('; '),
      ),
      contact.timeZone,
      contact.country,
      contact.stage,
      source?.name === undefined ? source?.kind : `${source.kind}:${source.name}`,
      verdict?.kind,
      verdict?.rule,
    ])
  }
}

async function* vcards(reader: Reader): AsyncGenerator<string> {
  for await (const { contact } of eachContact(reader)) yield writeVcard(contact)
}

async function* timelines(reader: Reader): AsyncGenerator<string> {
  for await (const { contact } of eachContact(reader)) {
    const events = await reader.timelines.events(contact.id)
    yield `${JSON.stringify(writeTimeline({ contact, events }))}\n`
  }
}
