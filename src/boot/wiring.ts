// The composition root: what the commands are handed. Each part is imported when it is first asked for, so that a
// command pays for no other's start.
import type { Wiring } from '../cli/wiring.ts'
import { shippedPlaybooks, version } from './package.ts'

export const wiring: Wiring = {
  version,
  now: Date.now,
  shippedPlaybooks,
  savedPlaybooks: async choice => (await import('./saved-playbooks.ts')).savedPlaybooks(choice),
  open: async choice => (await import('./open.ts')).openTend(choice),
  mailKit: async choice => {
    const [{ readConfig }, { makeMailKit }] = await Promise.all([import('./config.ts'), import('./mail-kit.ts')])
    return makeMailKit(readConfig(choice).folder)
  },
  connectMailbox: async (server, secret) => (await import('../channels/email/imap.ts')).connectImap(server, secret),
  mailExchange: async () => (await import('../channels/dns/mail-exchange.ts')).makeMailExchange(),
  openSources: async names => (await import('../intake/open-sources.ts')).openSources(names),
  cardPhotos: async () => (await import('../intake/card-photo.ts')).makeCardPhotos(),
  bookingKit: async () => (await import('./booking-kit.ts')).bookingKit,
  surroundings: async () => (await import('./surroundings.ts')).surroundings,
  serve: async choice => (await import('./serve.ts')).serve(choice),
  examine: async choice => (await import('./examine.ts')).examine(choice),
}
