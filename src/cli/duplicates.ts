// `tend duplicates`: contacts who may be one person: found, listed, merged, taken apart, dismissed.
import { Command } from 'commander'
import { Failure } from '../domain/failure.ts'
import { dismissPair } from '../operations/duplicates/dismiss-pair.ts'
import { findDuplicates } from '../operations/duplicates/find-duplicates.ts'
import { listDuplicates, listMerges } from '../operations/duplicates/list-duplicates.ts'
import { mergeCertain } from '../operations/duplicates/merge-certain.ts'
import { mergeContacts } from '../operations/duplicates/merge-contacts.ts'
import { unmergeContacts } from '../operations/duplicates/unmerge-contacts.ts'
import { findContact } from '../operations/find-contact.ts'
import type { OpenedTend } from '../operations/open-tend.ts'
import { theWorkspace as workspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { showProgress } from './progress.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
}

export function duplicatesCommand(wiring: Wiring): Command {
  return new Command('duplicates')
    .description('Finds contacts who may be one person, and merges them without loss.')
    .addCommand(findCommand(wiring))
    .addCommand(listCommand(wiring))
    .addCommand(mergeCommand(wiring))
    .addCommand(unmergeCommand(wiring))
    .addCommand(dismissCommand(wiring))
}

function findCommand(wiring: Wiring): Command {
  const command = new Command('find')
    .description('Goes through all contacts, and keeps the pairs that may be one person.')
    .option('--merge-certain', 'merges those that are beyond doubt at once')
  return answers(command, async () => {
    const options = command.optsWithGlobals<Options & { mergeCertain?: boolean }>()
    await using tend = await wiring.open(options)
    using progress = showProgress('contacts')
    const call = { workspace, now: tend.clock.now() }
    const found = await findDuplicates(tend, { ...call, onProgress: progress.tell })
    const words = `${found.contacts} contacts looked through: ${found.certain} certain and ${found.likely} likely duplicates.`
    if (!options.mergeCertain) return { json: found, words }
    const { merged, left } = await mergeCertain(tend, call)
    return { json: { ...found, merged, left }, words: `${words}\n${merged} merged.` }
  })
}

function listCommand(wiring: Wiring): Command {
  const command = new Command('list')
    .description('Lists the pairs that wait, the surest first; or the merges that were made.')
    .option('--limit <N>', 'how many', '20')
    .option('--merges', 'the merges instead, the newest first')
  return answers(command, async () => {
    const { limit: said, merges, ...choice } = command.optsWithGlobals<Options & { limit: string; merges?: boolean }>()
    const limit = Number(said)
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
      throw new Failure('bad_input', `--limit is a whole number from 1 to 1000, not ${said}`)
    }
    await using tend = await wiring.open(choice)
    if (merges) {
      const items = await tend.store.read(workspace, reader => listMerges(reader, limit))
      return { json: { items }, words: items.length === 0 ? 'Nobody was merged.' : items.map(mergeWords).join('\n') }
    }
    const list = await tend.store.read(workspace, reader => listDuplicates(reader, { limit }))
    return { json: list, words: listWords(list) }
  })
}

type List = Awaited<ReturnType<typeof listDuplicates>>
type Pair = List['items'][number]

function listWords({ items, searchedAt, counts }: List): string {
  if (items.length > 0) {
    return [...items.map(pairWords), `${counts.certain} certain, ${counts.likely} likely in all.`].join('\n\n')
  }
  return searchedAt === null ? 'Nobody has looked yet: tend duplicates find' : 'No two contacts look like one person.'
}

function pairWords({ a, b, score, kind, reasons }: Pair): string {
  const sides = [a, b].map(sideWords).join('\n')
  const chance = score > 0.999 ? 'over 99.9 %' : `${(score * 100).toFixed(1)} %`
  return `${kind}, ${chance}\n${sides}\n  ${reasons.map(({ says }) => says).join(' ')}`
}

function sideWords({ id, name, company, addresses, events }: Pair['a']): string {
  const told = [name, company, ...addresses.map(({ value }) => value)].filter(Boolean).join(', ')
  return `  ${id}: ${told} (${events === 1 ? '1 event' : `${events} events`})`
}

function mergeWords({ merge, kept, gone, at }: Awaited<ReturnType<typeof listMerges>>[number]): string {
  return `${merge}  ${at}: ${gone.name} (${gone.id}) into ${kept.name} (${kept.id})`
}

function mergeCommand(wiring: Wiring): Command {
  const command = new Command('merge')
    .description('Merges the second contact into the first, who stays.')
    .argument('<CONTACT>', 'who stays: the id, an address, or a name that only one has')
    .argument('<OTHER>', 'who goes into them')
  return answers(command, async (first: string, second: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const { a: kept, b: gone } = await findTwo(tend, first, second)
    const { merge } = await mergeContacts(tend, { workspace, kept, gone, because: 'asked', now: tend.clock.now() })
    return {
      json: { merge, contact: kept, gone },
      words: `${gone} went into ${kept}. To take that apart: tend duplicates unmerge ${merge}`,
    }
  })
}

function unmergeCommand(wiring: Wiring): Command {
  const command = new Command('unmerge')
    .description('Takes a merge apart: both contacts are as they were, with what came to each since.')
    .argument('<MERGE>', 'the id that `merge` answered, or `list --merges` shows')
  return answers(command, async (merge: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const unmerged = await unmergeContacts(tend, { workspace, merge, now: tend.clock.now() })
    return { json: unmerged, words: `${unmerged.kept} and ${unmerged.restored} are two again.` }
  })
}

function dismissCommand(wiring: Wiring): Command {
  const command = new Command('dismiss')
    .description('Remembers that two contacts are not one person: they are not offered again.')
    .argument('<CONTACT>', 'the id, an address, or a name that only one has')
    .argument('<OTHER>', 'the other one')
  return answers(command, async (first: string, second: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const two = await findTwo(tend, first, second)
    await dismissPair(tend, { workspace, ...two, now: tend.clock.now() })
    return { json: two, words: `${two.a} and ${two.b} are two people; they are not offered again.` }
  })
}

function findTwo(tend: OpenedTend, first: string, second: string): Promise<{ a: string; b: string }> {
  return tend.store.read(workspace, async reader => {
    const [one, other] = [await findContact(reader, first), await findContact(reader, second)]
    return { a: one.contact.id, b: other.contact.id }
  })
}
