// `tend quality`: which addresses look wrong, what they were probably meant to be, and how good each source is.
import { Command } from 'commander'
import { Failure } from '../domain/failure.ts'
import type { AddressFault } from '../formats/person/judge-address.ts'
import { theWorkspace as workspace } from '../operations/ports.ts'
import { askExchanges } from '../operations/quality/known-exchanges.ts'
import { allDomains, listQuality } from '../operations/quality/list-quality.ts'
import { readReport } from '../operations/reports/read-report.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly dns?: boolean
  readonly limit: string
}

const faultWords: Readonly<Record<AddressFault, string>> = {
  syntax: 'no address at all',
  typo: 'looks mistyped',
  no_mail: 'nobody takes mail for its domain',
  disposable: 'a throw-away address',
  role: 'read by whoever is in the office',
  number: 'no number with its country code',
}

export function qualityCommand(wiring: Wiring): Command {
  const command = new Command('quality')
    .description('Tells which addresses look wrong, with what was probably meant, and how good each source is.')
    .option('--dns', 'asks the DNS which domains take no mail; the answers are kept')
    .option('--limit <N>', 'how many findings are told', '50')
  return answers(command, async () => {
    const { dns, limit: said, ...choice } = command.optsWithGlobals<Options>()
    const limit = Number(said)
    if (!Number.isInteger(limit) || limit < 0) throw new Failure('bad_input', `--limit is a whole number, not ${said}`)
    await using tend = await wiring.open(choice)
    if (dns) {
      const domains = await tend.store.read(workspace, allDomains)
      await askExchanges(tend, domains, { workspace, exchange: await wiring.mailExchange(), now: tend.clock.now() })
    }
    // Awaited here: the database is closed on the way out.
    return await tend.store.read(workspace, async reader => {
      const quality = await listQuality(reader, { limit })
      const { rows, columns } = await readReport(tend, reader, { report: 'sources', limit: 0 })
      return { json: { ...quality, sources: rows }, words: `${wordsOf(quality)}\n\n${sourceWords(rows, columns)}` }
    })
  })
}

type Found = Awaited<ReturnType<typeof listQuality>>

function wordsOf({ totals, counts, items }: Found): string {
  const { contacts, emails, phones, mobile, fixed, withoutAddress } = totals
  const kinds = Object.entries(counts).filter(([, count]) => count > 0)
  return [
    `${contacts} contacts with ${emails} email addresses and ${phones} numbers (${mobile} mobile, ${fixed} fixed).`,
    ...(withoutAddress > 0 ? [`${withoutAddress} have no address at all.`] : []),
    ...kinds.map(([kind, count]) => `${count}: ${faultWords[kind as AddressFault]}`),
    ...items.map(({ contact, address, fault, offer }) => {
      return `  ${contact.name} (${contact.id}): ${address.value}, ${faultWords[fault]}${offer ? `; ${offer}?` : ''}`
    }),
  ].join('\n')
}

type Report = Awaited<ReturnType<typeof readReport>>

function sourceWords(rows: Report['rows'], columns: Report['columns']): string {
  const counts = columns.filter(({ kind }) => kind === 'count')
  return rows
    .map(row => `${row.group}: ${counts.map(({ key, label }) => `${row[key]} ${label}`).join(', ')}`)
    .join('\n')
}
