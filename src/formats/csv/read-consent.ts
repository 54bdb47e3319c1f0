// What a row says about being written to and called: which channels they want to hear no more on, and whether mail to
// them comes back. Nobody is touched after a no: a plain no to a question for consent is one, however it was asked.
// That nobody asked, or that they never subscribed, is not.
import { type Channel, channels } from '../../domain/channel.ts'
import { deniesOptOut, holdsConsent } from './cell-kind.ts'
import type { CsvField } from './header-words.ts'

type Cells = ReadonlyMap<CsvField, readonly string[]>

/** A cell that no name explains, with its column's name: states may change in any row. */
export interface StateCell {
  readonly column: string
  readonly cell: string
}

/** An unsubscribe counts wherever it stands, although no row that was sampled had one. */
export function optedOut(found: Cells, states: readonly StateCell[]): Channel[] {
  const any = (field: CsvField, test: (cell: string) => boolean) => (found.get(field) ?? []).some(test)
  if (any('do_not_contact', isYes) || any('accepts_contact', refuses)) return [...channels]
  const isOutOfMail =
    any('opted_out', isYes) || any('accepts_email', refuses) || states.some(({ cell }) => isOptOut(cell))
  const isOutOfCalls = any('do_not_call', isYes) || any('accepts_calls', refuses)
  return [
    ...(isOutOfMail ? (['email'] as const) : []),
    ...(isOutOfCalls ? (['phone'] as const) : []),
    ...(isOutOfCalls || any('accepts_sms', refuses) ? (['sms'] as const) : []),
  ]
}

/** Whether mail to their address came back for good, by a column of bounces or by a state. */
export function hasBounced(found: Cells, states: readonly StateCell[]): boolean {
  if ((found.get('bounced') ?? []).some(cell => isBounce(cell) || (!deniesOptOut(cell) && !isPassing(cell))))
    return true
  const told = ['opted_out', 'accepts_email'] as const
  if (told.some(field => found.get(field)?.some(isBounce))) return true
  return states.some(
    ({ column, cell }) => isBounce(cell) && (/mail/i.test(column) || !/^(cleaned|invalid)$/i.test(cell)),
  )
}

/** A column of opt-outs holds yes or no, or the date of the opt-out: whatever is no plain no is one. */
function isYes(cell: string): boolean {
  return !deniesOptOut(cell) && !isBounce(cell)
}

function isOptOut(cell: string): boolean {
  return cell.length < maxState && holdsConsent(cell) && !deniesOptOut(cell)
}

const maxState = 24

function refuses(cell: string): boolean {
  return isOptOut(cell) || plainNo.test(cell.trim())
}

const plainNo =
  /^(0|no|n|f|false|falsch|faux|falso|nein|non|nej|nee|nie|nem|ne|nu|nei|ei|não|nao|нет|ні|όχι|hayır|いいえ|否|아니요|לא|لا|✗|✘|❌|denied|declined?|refused?|rejected|revoked|withdrawn|withheld|not (given|granted|allowed)|abgelehnt|verweigert|widerrufen|entzogen|nicht (erteilt|erlaubt)|refus[ée]e?|retir[ée]e?|rechazad[oa]|revocad[oa]|denegad[oa]|rifiutat[oa]|negat[oa]|revocat[oa]|recusad[oa]|geweigerd|ingetrokken)$/i

function isBounce(cell: string): boolean {
  return (
    cell.length < maxState &&
    /^(hard[ _-]?bounced?|bounced?|cleaned|undeliverable|invalid|unzustellbar|ungültig|rebotado|rejeté)$/i.test(
      cell.trim(),
    )
  )
}

/** RFC 3463's persistent transient failures, in the words of products: it may arrive the next time. */
function isPassing(cell: string): boolean {
  return /\b(soft|full|quota|temporar|transient|greylist|timed? ?out)/i.test(cell.replaceAll('_', ' '))
}
