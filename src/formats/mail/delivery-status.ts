// The machine-readable part of a delivery report (RFC 3464 §2): groups of fields parted by blank lines, one group of
// the message and then one a recipient. Read leniently: servers leave blank lines out, or put them in.

export interface StatusGroup {
  /** As our message named them: the address of the contact, which an alias may have turned into another. */
  readonly originalRecipient: string
  readonly finalRecipient: string
  /** failed, delayed, delivered, relayed, expanded; in lower case. */
  readonly action: string
  /** As written: `5.1.1`, or with the words that some servers add. */
  readonly status: string
  readonly diagnostic: string
  readonly displayName: string
}

const field = /^([A-Za-z][A-Za-z-]+)\s*:[ \t]*(.*)$/
const recipientFields = ['final-recipient', 'original-recipient', 'action', 'status', 'diagnostic-code']

/** The groups that name a recipient, in order. */
export function readStatusGroups(text: string): StatusGroup[] {
  const groups: Map<string, string>[] = [new Map()]
  for (const line of unfold(text).split('\n')) {
    const [, rawName, value = ''] = field.exec(line) ?? []
    const name = rawName?.toLowerCase()
    if (!name) continue
    // A field that comes again begins the next recipient, blank line or not.
    if (recipientFields.includes(name) && groups.at(-1)?.has(name)) groups.push(new Map())
    groups.at(-1)?.set(name, value.trim())
  }
  return groups.map(toGroup).filter(group => group.finalRecipient !== '' || group.originalRecipient !== '')
}

function toGroup(fields: ReadonlyMap<string, string>): StatusGroup {
  return {
    originalRecipient: recipientAddress(fields.get('original-recipient') ?? ''),
    finalRecipient: recipientAddress(fields.get('final-recipient') ?? fields.get('x-actual-recipient') ?? ''),
    action: (fields.get('action') ?? '').toLowerCase(),
    status: fields.get('status') ?? '',
    diagnostic: (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, ''),
    displayName: fields.get('x-display-name') ?? '',
  }
}

/** `rfc822; <ana@example.com>` → `ana@example.com`. Another kind of address than mail's (x400) is none. */
function recipientAddress(value: string): string {
  const typed = /^([\w-]+)\s*;\s*(.*)$/.exec(value)
  if (typed && !/^(?:rfc822|smtp|utf-8|internet|local|unknown)$/i.test(typed[1] ?? '')) return ''
  const address = (typed?.[2] ?? value).replace(/^[<"'\s]+|[>"'\s]+$/g, '')
  // Archives shorten addresses (`ana...@example.com`): no one can be found by those.
  return /^\S+@\S+$/.test(address) && !address.includes('..') ? address : ''
}

function unfold(text: string): string {
  return text.replaceAll(/\n[ \t]+(?=\S)/g, ' ')
}
