// Addresses behind which sits whoever is there: a role's mailbox, not a person's.

const roles = new Set(
  `info office contact kontakt contacto contatto contato sales vertrieb ventas vente ventes vendite verkauf verkoop
   support help helpdesk service servicio services hello hallo hola bonjour ciao admin administration administracion
   administratie amministrazione verwaltung sekretariat secretariat secretaria segreteria secretary team mail email post
   postmaster webmaster hostmaster abuse noreply no-reply donotreply billing invoice invoices rechnung rechnungen
   facturas facturation fatture facturen accounts accounting account buchhaltung contabilidad compta comptabilite
   marketing press presse prensa stampa media pr hr jobs job career careers karriere bewerbung empleo recrutement
   reception empfang recepcion accueil kanzlei praxis zentrale central orders order bestellung bestellungen pedidos
   commandes ordini bookings booking reservas reservations reservierung enquiries inquiries enquiry anfrage anfragen
   general it security legal privacy datenschutz gdpr dpo purchasing einkauf compras achats acquisti export import
   logistics logistik lager warehouse shop store webshop newsletter news events event welcome customerservice
   customercare kundenservice kundendienst atencionalcliente feedback complaints technik tech dev board vorstand
   management direction direccion direzione gerencia ceo`.split(/\s+/),
)

/** True for `info@…`, `sales.de@…`, `office2@…`. @param address an email address, in any case */
export function isRoleAddress(address: string): boolean {
  const at = address.lastIndexOf('@')
  if (at < 1) return false
  const local = address.slice(0, at).toLowerCase()
  if (roles.has(local)) return true
  return /[._+\d-]/.test(local) && roles.has(local.split(/[._+]|-(?!reply)/)[0]!.replace(/\d+$/, ''))
}
