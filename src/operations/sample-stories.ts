// The stories of the sample: invented people, each in a situation that a list of people to follow up holds. Times are
// days before now (negative), or after it for what lies ahead (`{ days: 2 }` in a field).
import type { EventKind } from '../domain/event.ts'

type StoryEvent = readonly [days: number, kind: EventKind, fields?: Readonly<Record<string, unknown>>]

export interface SampleStory {
  readonly name: string
  readonly company?: string
  readonly timeZone: string
  readonly addresses: readonly { readonly channel: string; readonly value: string }[]
  readonly events: readonly StoryEvent[]
}

const breakfast = { source: { kind: 'event', name: 'Chamber breakfast' }, met: true }
const fair = { source: { kind: 'trade_show', name: 'Autumn fair' }, met: true }
const website = { source: { kind: 'website', name: 'Contact page' } }
const email = { channel: 'email' }
const thanks = { ...email, intent: 'thanks' }
const give = { ...email, intent: 'give' }
const inform = { ...email, intent: 'inform' }
const propose = { ...email, intent: 'propose' }
const voicemail = { direction: 'out', disposition: 'voicemail' }

export const sampleStories: readonly SampleStory[] = [
  story(
    ['Ana Ruiz', 'Ruiz Ceramics', 'Europe/Madrid'],
    [
      [-9, 'contact_added', breakfast],
      [-8, 'touch_sent', thanks],
      [-3, 'touch_sent', give],
      [
        -0.3,
        'reply_received',
        { ...email, sentiment: 'positive', text: 'That is useful. What would it cost for two shops?' },
      ],
    ],
  ),
  story(
    ['Jonas Weber', 'Weber Elektro', 'Europe/Berlin'],
    [
      [-1.2, 'contact_added', fair],
      [-1.1, 'note_added', { text: 'Talked about lights for the new hall.' }],
    ],
  ),
  story(
    ['Mia Lindqvist', 'Nordljus', 'Europe/Stockholm'],
    [
      [-20, 'contact_added', website],
      [-19, 'touch_sent', inform],
      [-12, 'desire_shown', { how: 'proposal_requested', value: { amount: '4800.00', currency: 'EUR' } }],
      [-11, 'touch_sent', propose],
    ],
  ),
  story(
    ['Tom Okafor', 'Okafor & Sons', 'Europe/London'],
    [
      [-30, 'contact_added', breakfast],
      [-29, 'touch_sent', thanks],
      [-14, 'meeting_scheduled', { meeting: 'sample-call', startsAt: { days: -10 }, minutes: 30 }],
      [-9.9, 'meeting_missed', { meeting: 'sample-call', by: 'them' }],
      [-9.8, 'touch_sent', { ...email, intent: 'courtesy' }],
    ],
  ),
  story(
    ['Lucía Prado', 'Prado Estudio', 'Europe/Madrid'],
    [
      [-6, 'contact_added', website],
      [-6, 'interest_shown', { how: 'download' }],
      [-5, 'touch_sent', thanks],
      [-0.05, 'desire_shown', { how: 'cart_abandoned', value: { amount: '320.00', currency: 'EUR' } }],
    ],
  ),
  story(
    ['Peter Novák', 'Novák Stavby', 'Europe/Prague'],
    [
      [-45, 'contact_added', fair],
      [-44, 'touch_sent', thanks],
      [-35, 'touch_sent', give],
      [-27, 'call_logged', voicemail],
      [-16, 'touch_sent', { ...email, intent: 'keep_in_mind' }],
    ],
  ),
  story(
    ['Grace Whitfield', 'Whitfield Law', 'America/New_York'],
    [
      [-4, 'contact_added', { source: { kind: 'referral' }, referrer: 'Ana Ruiz' }],
      [-3.5, 'touch_sent', thanks],
      [
        -2,
        'reply_received',
        { ...email, sentiment: 'positive', asks: false, text: 'Thank you, a call would be good.' },
      ],
      [-1.5, 'meeting_scheduled', { meeting: 'sample-first', startsAt: { days: 1 }, minutes: 45 }],
    ],
  ),
  story(
    ['Henrik Dahl', 'Dahl Marine', 'Europe/Oslo'],
    [
      [-25, 'contact_added', fair],
      [-24, 'touch_sent', thanks],
      [-2, 'meeting_scheduled', { meeting: 'sample-demo', startsAt: { days: -0.2 }, minutes: 30 }],
    ],
  ),
  story(
    ['Sofia Marino', 'Marino Viaggi', 'Europe/Rome'],
    [
      [-18, 'contact_added', breakfast],
      [-17, 'touch_sent', thanks],
      [-15, 'auto_reply_received', { returnsAt: { days: 5 } }],
    ],
  ),
  story(
    ['Owen Price', 'Price Joinery', 'Europe/London'],
    [
      [-40, 'contact_added', website],
      [-39, 'touch_sent', inform],
      [-33, 'reply_received', { ...email, sentiment: 'neutral', asks: false }],
      [-33, 'asked_to_wait', { until: { days: 12 } }],
    ],
  ),
  story(
    ['Elif Demir', 'Demir Tekstil', 'Europe/Istanbul'],
    [
      [-15, 'contact_added', fair],
      [-14, 'touch_sent', thanks],
      [-3, 'promise_made', { promise: 'sample-offer', by: 'us', what: 'the offer with samples', due: { days: 0.2 } }],
    ],
  ),
  story(
    ['Karim Haddad', 'Haddad Import', 'Africa/Casablanca'],
    [
      [-60, 'contact_added', { source: { kind: 'list', name: 'Old newsletter' } }],
      [-58, 'touch_sent', inform],
      [-57.9, 'bounce_received', { ...email, address: 'karim.haddad@haddad-import.example', severity: 'hard' }],
      [-57, 'touch_sent', { channel: 'phone', intent: 'inform' }],
      [-57, 'call_logged', { direction: 'out', disposition: 'bad_number' }],
    ],
  ),
  story(
    ['Nora Byrne', 'Byrne Bakery', 'Europe/Dublin'],
    [
      [-50, 'contact_added', breakfast],
      [-49, 'touch_sent', thanks],
      [-40, 'opted_out'],
    ],
  ),
  story(
    ['David Cohen', 'Cohen Optics', 'America/Chicago'],
    [
      [-70, 'contact_added', website],
      [-69, 'touch_sent', inform],
      [-60, 'desire_shown', { how: 'price_requested' }],
      [-59, 'touch_sent', inform],
      [-20, 'purchase_made', { value: { amount: '1200.00', currency: 'EUR' } }],
    ],
  ),
  story(
    ['Clara Fontaine', 'Atelier Fontaine', 'Europe/Paris'],
    [
      [-22, 'contact_added', breakfast],
      [-21, 'touch_sent', thanks],
      [-13, 'touch_sent', give],
      [-10, 'declined', { reason: 'not_now' }],
    ],
  ),
  story(
    ['Ben Archer', 'Archer Gyms', 'Australia/Sydney'],
    [
      [-2.5, 'contact_added', { source: { kind: 'inbound', name: 'Telephone' } }],
      [-2.5, 'interest_shown', { how: 'call' }],
    ],
  ),
  story(
    ['Yuki Tanaka', 'Tanaka Foods', 'Asia/Tokyo'],
    [
      [-12, 'contact_added', fair],
      [-11, 'touch_sent', thanks],
      [-6, 'meeting_scheduled', { meeting: 'sample-tasting', startsAt: { days: -1.5 }, minutes: 60 }],
      [-1.4, 'meeting_held', { meeting: 'sample-tasting' }],
    ],
  ),
  story(
    ['Ivana Kovač', 'Kovač Interijeri', 'Europe/Zagreb'],
    [
      [-28, 'contact_added', website],
      [-27, 'touch_sent', inform],
      [-19, 'touch_sent', give],
      [-11, 'call_logged', voicemail],
    ],
  ),
]

type Person = readonly [name: string, company: string, timeZone: string]

/** At a domain that no mail can reach (RFC 2606): whatever is tried out, nobody is written to. */
export function story([name, company, timeZone]: Person, events: readonly StoryEvent[]): SampleStory {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const user = plain(name).replaceAll(' ', '.')
  const domain = plain(company).replaceAll(/[^a-z]+/g, '-')
  const addresses = [{ channel: 'email', value: `${user}@${domain}.example` }]
  return { name, company, timeZone, addresses, events }
}
