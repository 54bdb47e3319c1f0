// Domains of email addresses that tell something of the address: large providers, which slips of typing are of, and
// throw-away ones.
import { editDistance } from '../../domain/edit-distance.ts'

/** Where most private addresses are; a domain that is one letter off such a one is mostly a slip. */
const providers = new Set(
  `gmail.com googlemail.com outlook.com outlook.de outlook.es outlook.fr outlook.it hotmail.com hotmail.de hotmail.es
   hotmail.fr hotmail.it hotmail.co.uk live.com live.nl live.fr live.co.uk msn.com yahoo.com yahoo.de yahoo.es yahoo.fr
   yahoo.it yahoo.co.uk yahoo.com.br ymail.com rocketmail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at
   gmx.ch gmx.com web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com fastmail.com zoho.com
   mail.com email.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it
   telefonica.net terra.es ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl telenet.be skynet.be bluewin.ch wp.pl o2.pl
   onet.pl interia.pl seznam.cz mail.ru yandex.ru yandex.com inbox.ru list.ru bk.ru uol.com.br bol.com.br btinternet.com
   sky.com virginmedia.com comcast.net verizon.net att.net sbcglobal.net cox.net shaw.ca rogers.com bigpond.com qq.com
   163.com naver.com`.split(/\s+/),
)

// The throw-away providers that are met most (seen 2026, in the lists of disposable domains that projects share). A
// short list on purpose: a new one appears every day, and none is worth refusing a person for.
const disposable = new Set(
  `mailinator.com guerrillamail.com guerrillamail.net sharklasers.com grr.la 10minutemail.com 10minutemail.net
   temp-mail.org tempmail.com tempmail.net tempmailo.com yopmail.com yopmail.fr yopmail.net trashmail.com trashmail.de
   trashmail.net wegwerfmail.de wegwerfemail.de byom.de discard.email discardmail.com dispostable.com fakeinbox.com
   getnada.com nada.email maildrop.cc mailnesia.com mailcatch.com mintemail.com mohmal.com moakt.com emailondeck.com
   spamgourmet.com spam4.me tempinbox.com throwawaymail.com burnermail.io einrot.com emltmp.com minuteinbox.com
   jetable.org mytemp.email inboxkitten.com tempr.email 33mail.com anonbox.net mail-temp.com dropmail.me 1secmail.com
   1secmail.net 1secmail.org`.split(/\s+/),
)

export function isDisposable(domain: string): boolean {
  return disposable.has(domain) || disposable.has(domain.split('.').slice(-2).join('.'))
}

/** How many addresses of the own contacts are at a domain. */
export type DomainCount = (domain: string) => number

/** A domain of so many is no slip, and one of fewer is no usual one. */
const usual = 5
const farMore = 50

/**
 * The domain that was probably meant, or undefined. An offer, not a correction: `gmal.com` exists.
 *
 * @param own domains that are usual among the own contacts
 */
export function meantDomain(domain: string, own: readonly string[], count: DomainCount): string | undefined {
  if (providers.has(domain)) return undefined
  const known = [...providers, ...own.filter(other => count(other) >= usual)]
  // Among many thousands a slip is made more than once; of one that is meant there are far more.
  const isRare = (other: string) => count(domain) < usual || count(domain) * farMore <= count(other)
  return known.find(other => isRare(other) && (providers.has(other) || isLongName(other)) && isSlipOf(domain, other))
}

/** Short names of companies differ by a letter: `bosch.de` and `posch.de`, `basf.com` and `base.com`. */
function isLongName(domain: string): boolean {
  return domain.indexOf('.') >= 6
}

/** One letter off; two in a long one that ends the same. The first letter is hardly ever the wrong one. */
function isSlipOf(domain: string, other: string): boolean {
  if (domain === other || Math.abs(domain.length - other.length) > 2 || other.length < 6) return false
  if (domain[0] !== other[0] || !isSameCountry(domain, other)) return false
  const distance = editDistance(domain, other)
  return distance === 1 ? isSlipOfFinger(domain, other) : distance === 2 && other.length >= 9
}

const keys = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * A letter left out, put in, swapped with its neighbour, or taken from the key beside: `gnail.com`. One letter in the
 * place of another that is far from it is more often another name (`grail.com`, `meier-bau.de` beside `maier-bau.de`).
 */
function isSlipOfFinger(domain: string, other: string): boolean {
  if (domain.length !== other.length) return true
  const place = [...domain].findIndex((letter, at) => letter !== other[at])
  if (domain[place] === other[place + 1] && domain[place + 1] === other[place]) return true
  const [a, b] = [keyOf(domain[place]!), keyOf(other[place]!)]
  return a !== undefined && b !== undefined && Math.abs(a.row - b.row) <= 1 && Math.abs(a.column - b.column) <= 1
}

function keyOf(letter: string) {
  const row = keys.findIndex(line => line.includes(letter))
  return row < 0 ? undefined : { row, column: keys[row]!.indexOf(letter) }
}

/** `acme.de` and `acme.dk` are two; `gmail.con` and `gmail.cm` are slips, since no such ending is usual. */
function isSameCountry(domain: string, other: string): boolean {
  const [ending, meant] = [domain, other].map(name => name.slice(name.indexOf('.') + 1)) as [string, string]
  if (ending === meant) return true
  const name = (text: string) => text.slice(0, text.indexOf('.'))
  const isSameName = name(domain) === name(other)
  // `gmail.co` was cut off; `sky.co` is somebody's.
  if (ending === 'co' && name(domain).length < 4) return false
  return (
    isSameName && meant.startsWith('com') && /^(con|cmo|cm|om|ocm|comm|vom|xom|co|coom|c0m|cim|col|copm)$/.test(ending)
  )
}
