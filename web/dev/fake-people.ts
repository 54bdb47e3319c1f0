// People for the fake backend: invented, with timelines and verdicts such as a salesperson meets on a morning.
import type { ContactAnswer, DayItem, TimelineEvent, Verdict } from '../../src/http/contract.ts'

export interface FakePerson {
  readonly contact: ContactAnswer['contact']
  readonly section: DayItem['section']
  readonly minutes: number
  readonly meeting?: string
  readonly promise?: { id: string; what: string }
  timeline: TimelineEvent[]
  verdict: Verdict
}

const hour = 3_600_000
const day = 24 * hour
const now = Date.now()
const at = (ms: number) => new Date(now + ms).toISOString()
const on = (ms: number) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(new Date(now + ms))

const names = [
  'Ana Ruiz|Ruiz Jardines|Europe/Madrid',
  'Tomasz Wójcik|Polmar Logistics|Europe/Warsaw',
  'Grace Okafor|Okafor & Daughters|Africa/Lagos',
  'Henrik Lund|Nordlys Interiør|Europe/Oslo',
  'Priya Raman|Raman Dental|Asia/Kolkata',
  'Jack Delaney|Delaney Roofing|America/New_York',
  'Mei-Ling Chou|Harbour Tea Co.|Asia/Taipei',
  'Oliver Brandt|Brandt Maschinenbau|Europe/Berlin',
  'Sofia Marchetti|Studio Marchetti|Europe/Rome',
  'Daniel Osei|Kumasi Print|Africa/Accra',
  'Laura Kessler|Kessler Physio|Europe/Vienna',
  'Amir Haddad|Haddad Catering|Europe/Paris',
  'Beth Callahan|Callahan Law|America/Chicago',
  'Yuki Tanabe|Tanabe Ceramics|Asia/Tokyo',
  'Rui Carvalho|Quinta do Vale|Europe/Lisbon',
  'Nora Lindqvist|Lindqvist Arkitekter|Europe/Stockholm',
  'Peter Novak|Novak Cycles|Europe/Prague',
  'Isabel Fuentes|Fuentes Óptica|America/Mexico_City',
  'Karim Belhaj|Atlas Carpets|Africa/Casablanca',
  'Hannah Weiss|Weiss Kinderbuch|Europe/Berlin',
  'Marcus Webb|Webb Fencing|Europe/London',
  'Elena Popescu|Popescu Translations|Europe/Bucharest',
  'Liam O’Shea|Shannon Boats|Europe/Dublin',
  'Chiara Bianchi|Bianchi Vini|Europe/Rome',
  'Samuel Ortega|Ortega Solar|America/Bogota',
  'Ingrid Dahl|Dahl Regnskap|Europe/Oslo',
  'Theo Papadakis|Aegean Charter|Europe/Athens',
  'Rachel Stern|Stern Pediatrics|America/New_York',
  'Viktor Horvath|Horvath Optika|Europe/Budapest',
  'Zoe Martin|Atelier Martin|Europe/Paris',
  'Abdul Rahman|Rahman Textiles|Asia/Dubai',
  'Fiona McLeod|Highland Wool|Europe/London',
  'Jonas Meier|Meier Holzbau|Europe/Zurich',
  'Catarina Lopes|Lopes Imobiliária|Europe/Lisbon',
  'Ben Adeyemi|Adeyemi Motors|Africa/Lagos',
  'Greta Nilsson|Nilsson Yoga|Europe/Stockholm',
]

interface Story {
  readonly section: DayItem['section']
  readonly kind: Verdict['kind']
  readonly rule: string
  readonly minutes: number
  readonly touch?: [
    channel: 'email' | 'phone' | 'letter',
    intent: DayItem['verdict']['touch'] extends infer T
      ? NonNullable<T> extends { intent: infer I }
        ? I
        : never
      : never,
    opensIn: number,
    dueIn: number,
  ]
  readonly untilIn?: number
  readonly events: readonly (Record<string, unknown> & { kind: TimelineEvent['kind']; ago: number })[]
  readonly because: readonly [rule: string, says: string, evidence: readonly number[]][]
}

const met = (ago: number, name: string) => ({
  kind: 'contact_added' as const,
  ago,
  source: { kind: 'event', name },
  met: true,
})

const stories: readonly Story[] = [
  {
    section: 'reply',
    kind: 'reply',
    rule: 'S1',
    minutes: 8,
    touch: ['email', 'answer', -15 * hour, 2 * hour],
    events: [
      met(9 * day, 'Garden fair'),
      {
        kind: 'touch_sent',
        ago: 8 * day,
        channel: 'email',
        intent: 'thanks',
        message: 'It was good to meet you by the olive trees.',
      },
      {
        kind: 'reply_received',
        ago: 15 * hour,
        channel: 'email',
        sentiment: 'positive',
        asks: true,
        text: 'Thank you for your note! Could you tell me whether you also work on weekends? We reopen in March and I would like to have it settled before.',
      },
    ],
    because: [
      ['S1', `They wrote on ${on(-15 * hour)} and wait for an answer.`, [2]],
      ['H3', 'They asked something: answer what they asked, no more.', [2]],
    ],
  },
  {
    section: 'promise',
    kind: 'follow_up',
    rule: 'PROMISE',
    minutes: 15,
    touch: ['email', 'inform', -3 * hour, 5 * hour],
    events: [
      met(6 * day, 'BNI breakfast'),
      { kind: 'call_logged', ago: 4 * day, direction: 'out', disposition: 'connected' },
      {
        kind: 'promise_made',
        ago: 4 * day - 1,
        promise: 'p1',
        by: 'us',
        what: 'the comparison of the two heating systems',
        due: at(5 * hour),
      },
    ],
    because: [['PROMISE', 'We promised the comparison of the two heating systems by today.', [2]]],
  },
  {
    section: 'follow_up',
    kind: 'follow_up',
    rule: 'H1',
    minutes: 6,
    touch: ['email', 'thanks', -20 * hour, 4 * hour],
    events: [met(44 * hour, 'Trade show, hall 4')],
    because: [
      ['H1', `We met on ${on(-44 * hour)}; the first note goes out within 48 hours.`, [0]],
      ['H2', 'The first note is pleasure in having met: no offer in it.', [0]],
    ],
  },
  {
    section: 'follow_up',
    kind: 'follow_up',
    rule: 'S5',
    minutes: 5,
    touch: ['email', 'recover', -2 * hour, 22 * hour],
    events: [
      { kind: 'contact_added', ago: 3 * day, source: { kind: 'website', name: 'shop' } },
      { kind: 'interest_shown', ago: 3 * day - hour, how: 'visit' },
      { kind: 'desire_shown', ago: 1 * day, how: 'cart_abandoned', value: { amount: '420.00', currency: 'EUR' } },
    ],
    because: [['S5', `They left a cart worth 420.00 EUR on ${on(-day)}: help them finish it.`, [2]]],
  },
  {
    section: 'follow_up',
    kind: 'follow_up',
    rule: 'P5',
    minutes: 6,
    touch: ['phone', 'give', 1 * hour, 9 * hour],
    events: [
      met(14 * day, 'Chamber evening'),
      { kind: 'touch_sent', ago: 13 * day, channel: 'email', intent: 'thanks' },
      { kind: 'touch_sent', ago: 6 * day, channel: 'email', intent: 'give' },
    ],
    because: [
      ['P5', 'Two emails went unanswered: the next way is a call, and in the morning.', [1, 2]],
      ['F1', 'Two touches are few; a sale is rarely made at the first.', [1, 2]],
    ],
  },
  {
    section: 'follow_up',
    kind: 'follow_up',
    rule: 'F3',
    minutes: 5,
    touch: ['email', 'courtesy', -1 * hour, 20 * hour],
    events: [
      { kind: 'contact_added', ago: 12 * day, source: { kind: 'referral' }, referrer: 'Ana Ruiz' },
      { kind: 'meeting_scheduled', ago: 5 * day, meeting: 'm1', startsAt: at(-19 * hour), minutes: 30 },
      { kind: 'meeting_missed', ago: 18 * hour, meeting: 'm1', by: 'them' },
    ],
    because: [['F3', `They missed the meeting of ${on(-19 * hour)}: one courtesy, with another time.`, [1, 2]]],
  },
  {
    section: 'meeting_outcome',
    kind: 'wait',
    rule: 'MEETING_OUTCOME',
    minutes: 1,
    events: [
      met(20 * day, 'BNI breakfast'),
      { kind: 'touch_sent', ago: 12 * day, channel: 'email', intent: 'propose' },
      { kind: 'meeting_scheduled', ago: 6 * day, meeting: 'm2', startsAt: at(-16 * hour), minutes: 45 },
    ],
    because: [
      ['MEETING_OUTCOME', `The meeting of ${on(-16 * hour)} is over and nobody said whether it was held.`, [2]],
    ],
  },
  {
    section: 'mend',
    kind: 'wait',
    rule: 'P2',
    minutes: 3,
    events: [
      { kind: 'contact_added', ago: 9 * day, source: { kind: 'list', name: 'culled 2025' } },
      { kind: 'touch_sent', ago: 8 * day, channel: 'email', intent: 'thanks' },
      {
        kind: 'bounce_received',
        ago: 8 * day - 60_000,
        channel: 'email',
        address: 'old@example.com',
        severity: 'hard',
      },
    ],
    because: [['P2', 'Their only address does not work: mend it, the person is not lost.', [2]]],
  },
  {
    section: 'nurture',
    kind: 'nurture',
    rule: 'S6',
    minutes: 4,
    touch: ['letter', 'keep_in_mind', -2 * day, 5 * day],
    events: [
      met(120 * day, 'Open day'),
      { kind: 'declined', ago: 80 * day, reason: 'not_now' },
      { kind: 'touch_sent', ago: 45 * day, channel: 'email', intent: 'keep_in_mind' },
    ],
    because: [['S6', `They said “not now” on ${on(-80 * day)}: people buy on their own timeline, stay in mind.`, [1]]],
  },
  {
    section: 'follow_up',
    kind: 'wait',
    rule: 'GAP',
    minutes: 0,
    untilIn: 3 * day,
    events: [met(10 * day, 'Chamber evening'), { kind: 'touch_sent', ago: 2 * day, channel: 'email', intent: 'give' }],
    because: [['GAP', `The last touch was on ${on(-2 * day)}; the next comes no sooner than five days after.`, [1]]],
  },
  {
    section: 'follow_up',
    kind: 'stop',
    rule: 'F4',
    minutes: 0,
    events: [
      met(40 * day, 'Trade show, hall 4'),
      { kind: 'meeting_scheduled', ago: 30 * day, meeting: 'm3', startsAt: at(-24 * day) },
      { kind: 'meeting_missed', ago: 24 * day, meeting: 'm3', by: 'them' },
      { kind: 'touch_sent', ago: 24 * day - hour, channel: 'email', intent: 'courtesy' },
    ],
    because: [
      ['F3', `They missed the call of ${on(-24 * day)}; we said so and offered another time.`, [2, 3]],
      ['F4', 'No answer came in the 7 days since: more would be chasing.', [3]],
    ],
  },
  {
    section: 'follow_up',
    kind: 'wait',
    rule: 'ASKED_TO_WAIT',
    minutes: 0,
    untilIn: 18 * day,
    events: [
      met(33 * day, 'Garden fair'),
      {
        kind: 'reply_received',
        ago: 12 * day,
        channel: 'email',
        sentiment: 'neutral',
        text: 'Please come back after the holidays.',
      },
      { kind: 'asked_to_wait', ago: 12 * day - 1, until: at(18 * day) },
    ],
    because: [['ASKED_TO_WAIT', `They asked us to wait until ${on(18 * day)}.`, [1, 2]]],
  },
]

function tell(person: string, index: number): FakePerson {
  const story = stories[index % stories.length]!
  const [name, company, timeZone] = person.split('|') as [string, string, string]
  const id = `c${index + 1}`
  const mail = `${name
    .split(' ')[0]!
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')}@example.com`
  const timeline = story.events.map(({ ago, ...event }, place) => ({
    ...event,
    id: `${id}-e${place + 1}`,
    at: at(-ago),
  }))
  const touch = story.touch && {
    channel: story.touch[0],
    intent: story.touch[1],
    step: 'first',
    opensAt: at(story.touch[2]),
    targetAt: at(story.touch[2]),
    dueAt: at(story.touch[3] + (index > 12 ? index * 40 * 60_000 : 0)),
  }
  const { source } = story.events[0] as { source?: ContactAnswer['contact']['source'] }
  return {
    contact: {
      id,
      name,
      company,
      timeZone,
      addresses: [
        { channel: 'email', value: mail },
        { channel: 'phone', value: `+4930555${String(1000 + index)}` },
      ],
      source,
      isSample: true,
    },
    section: story.section,
    minutes: story.minutes,
    ...(story.section === 'meeting_outcome' ? { meeting: 'm2' } : {}),
    ...(story.section === 'promise'
      ? { promise: { id: 'p1', what: 'the comparison of the two heating systems' } }
      : {}),
    timeline,
    verdict: {
      kind: story.kind,
      rule: story.rule,
      turn: story.kind === 'wait' ? 'theirs' : story.kind === 'stop' ? 'nobody' : 'ours',
      because: story.because.map(([rule, says, evidence]) => ({
        rule,
        says,
        evidence: evidence.map(place => timeline[place]!.id),
      })),
      touch: touch ?? null,
      until: story.untilIn ? at(story.untilIn) : null,
      validUntil: story.untilIn ? at(story.untilIn) : story.kind === 'stop' ? null : at(day),
      revivedBy:
        story.kind === 'stop'
          ? ['reply_received', 'meeting_scheduled', 'interest_shown', 'desire_shown', 'reopened']
          : null,
      whatIf: [
        { event: 'reply_received', kind: 'reply', rule: 'S1' },
        { event: 'touch_sent', kind: 'wait', rule: 'GAP' },
        { event: 'call_logged', with: 'disposition connected', kind: 'follow_up', rule: 'P6' },
        { event: 'meeting_scheduled', kind: 'wait', rule: 'MEETING_AHEAD' },
        { event: 'declined', with: 'reason not_now', kind: 'nurture', rule: 'S6' },
        { event: 'opted_out', kind: 'stop', rule: 'OPT_OUT' },
      ],
      playbook: { id: 'balanced', version: '1' },
      decidedAt: at(0),
    },
  }
}

export function makePeople(): FakePerson[] {
  return names.map(tell)
}
