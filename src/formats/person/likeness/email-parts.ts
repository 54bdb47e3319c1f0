// Email addresses as they are compared: the mailbox that an address leads to, however it was spelt.

const gmail = new Set(['gmail.com', 'googlemail.com'])

export interface EmailParts {
  /** Spellings of one mailbox have one: no tag after a plus, at Gmail no dots either. */
  readonly mailbox: string
  /** The part before the @, letters and digits only. */
  readonly local: string
  readonly domain: string
}

export function emailParts(address: string): EmailParts {
  const lower = address.trim().toLowerCase()
  const at = lower.lastIndexOf('@')
  const plus = lower.indexOf('+')
  const local = lower.slice(0, plus === -1 || plus > at ? at : plus)
  const written = lower.slice(at + 1)
  // Gmail delivers to one mailbox whatever the dots, and under both of its names.
  const isGmail = gmail.has(written)
  const domain = isGmail ? 'gmail.com' : written
  return partsOf(isGmail ? local.replaceAll('.', '') : local, domain)
}

/** Of an address that is a mailbox already. */
export function mailboxParts(mailbox: string): EmailParts {
  const at = mailbox.lastIndexOf('@')
  return partsOf(mailbox.slice(0, at), mailbox.slice(at + 1))
}

const isPlain = /^[a-z0-9]*$/

function partsOf(box: string, domain: string): EmailParts {
  const local = isPlain.test(box) ? box : box.replaceAll(/[^\p{L}\p{N}]/gu, '')
  return { mailbox: `${box}@${domain}`, local, domain }
}
