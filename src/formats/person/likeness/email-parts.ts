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
  const local = lower.slice(0, at).replace(/\+.*$/, '')
  const written = lower.slice(at + 1)
  // Gmail delivers to one mailbox whatever the dots, and under both of its names.
  const isGmail = gmail.has(written)
  const domain = isGmail ? 'gmail.com' : written
  const mailbox = `${isGmail ? local.replaceAll('.', '') : local}@${domain}`
  return { mailbox, local: local.replaceAll(/[^\p{L}\p{N}]/gu, ''), domain }
}
