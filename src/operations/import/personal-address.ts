// Addresses that an office shares: behind them sits whoever is there, so that they tell nobody apart.
import type { Address } from '../../domain/channel.ts'

const shared =
  /^(info|office|contact|kontakt|contacto|sales|vertrieb|ventas|support|help|hello|hallo|hola|admin|team|mail|post|service|billing|accounts?|buchhaltung|marketing|hr|jobs|reception|empfang|secretar\w*|sekretariat|kanzlei|praxis)@/i

/** True for an address that is one person's. */
export function isPersonal({ channel, value }: Address): boolean {
  return channel === 'social' || (channel === 'email' && !shared.test(value))
}
