// A backend that pretends, for working on the pages without a server. Every answer is checked against the contract, so
// that it can't promise what the server need not keep.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import {
  type ContactAnswer,
  contract,
  type DayItem,
  type RouteName,
  type VerdictKind,
} from '../../src/http/contract.ts'
import { fakeImport, fakePreview } from './fake-import.ts'
import { decideFakeDraft, fakeDispatches, fakeDrafts, fakeFuture, fakeNotices, sayFakeDispatch } from './fake-mail.ts'
import {
  addFakeMailbox,
  fakeMailboxes,
  removeFakeMailbox,
  switchFakeMailbox,
  testFakeMailbox,
} from './fake-mailboxes.ts'
import { type FakePerson, makePeople } from './fake-people.ts'
import { fakePlaybooks } from './fake-playbooks.ts'
import { fakeReplay } from './fake-replay.ts'
import { fakeReport, fakeReportList } from './fake-reports.ts'
import { fakeSimulation } from './fake-simulation.ts'

interface Asked {
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Record<string, unknown>
}
type Answers = Partial<Record<RouteName, (asked: Asked) => unknown>>

let people: FakePerson[] = process.env.TEND_FAKE === 'empty' ? [] : makePeople()
let before: { person: FakePerson; was: FakePerson } | undefined
let chosen = 'balanced'

const isToday = (person: FakePerson) =>
  person.verdict.touch || person.verdict.rule === 'MEETING_OUTCOME' || person.verdict.rule === 'P2'
const inBrief = ({ contact }: FakePerson) => ({ ...contact, name: contact.name ?? contact.id })
const verdictInBrief = ({ verdict }: FakePerson) => ({ ...verdict, says: verdict.because.at(-1)!.says })
const count = (kind: VerdictKind) => people.filter(person => person.verdict.kind === kind).length
const kindCounts = () =>
  Object.fromEntries((['reply', 'follow_up', 'wait', 'nurture', 'stop'] as const).map(kind => [kind, count(kind)]))

function dayItem(person: FakePerson): DayItem {
  const { section, minutes, verdict, meeting, promise } = person
  return { contact: inBrief(person), section, minutes, verdict, meeting: meeting ?? null, promise: promise ?? null }
}

function today({ query }: Asked) {
  const minutes = Number(query.get('minutes') ?? 120)
  const order = ['reply', 'promise', 'meeting_outcome', 'follow_up', 'mend', 'nurture']
  const all = people.filter(isToday).map(dayItem)
  all.sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
  let used = 0
  const items = all.filter(item => {
    if (used + item.minutes > minutes) return false
    used += item.minutes
    return true
  })
  const rest = all.filter(item => !items.includes(item))
  return {
    now: new Date().toISOString(),
    timeZone: 'Europe/Berlin',
    owner: { id: 'owner', name: 'You' },
    off: null,
    backOn: null,
    minutes,
    plannedMinutes: used,
    items,
    overflow:
      rest.length === 0
        ? null
        : {
            count: rest.length,
            minutes: rest.reduce((sum, item) => sum + item.minutes, 0),
            items: rest.slice(0, 20),
            says: `${rest.length} people are left for later; for 3 of them the first note would come after its 48 hours.`,
          },
    waiting: count('wait'),
    stopped: count('stop'),
    ahead: { day: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10), count: 12 },
    contacts: people.length,
    sampleContacts: people.filter(person => person.contact.isSample).length,
    playbook: { id: chosen, version: '1', title: 'Balanced' },
  }
}

function contactsPage({ query }: Asked) {
  const search = (query.get('search') ?? '').toLowerCase()
  const kind = query.get('kind')
  const from = Number(query.get('after') ?? 0)
  const found = people.filter(
    person => JSON.stringify(person.contact).toLowerCase().includes(search) && (!kind || person.verdict.kind === kind),
  )
  return {
    items: found.slice(from, from + 15).map(person => ({
      ...inBrief(person),
      verdict: verdictInBrief(person),
      lastEventAt: person.timeline.at(-1)?.at,
    })),
    next: from + 15 < found.length ? String(from + 15) : null,
    counts: kindCounts(),
  }
}

function find(id: string | undefined): FakePerson {
  const person = people.find(candidate => candidate.contact.id === id)
  if (!person)
    throw {
      status: 404,
      title: 'Not found',
      detail: `There is no contact ${id}.`,
      act: 'Check the name or id; the contacts page lists what there is.',
    }
  return person
}

function contactAnswer(person: FakePerson): ContactAnswer {
  return {
    contact: person.contact,
    timeline: person.timeline,
    verdict: person.verdict,
    playbook: { id: 'balanced', title: 'Balanced', chosenFor: 'workspace' },
  }
}

function record({ path, body }: Asked) {
  const person = find(path.id)
  before = { person, was: { ...person } }
  const event = {
    ...body,
    id: `${person.contact.id}-n${person.timeline.length}`,
    at: String(body.at ?? new Date().toISOString()),
    kind: body.kind as 'note_added',
  }
  person.timeline = [...person.timeline, event]
  const until = new Date(Date.now() + 4 * 86_400_000).toISOString()
  person.verdict = {
    ...person.verdict,
    kind: 'wait',
    rule: 'GAP',
    touch: null,
    until,
    because: [
      {
        rule: 'GAP',
        says: 'A touch went out just now; the next comes no sooner than in four days.',
        evidence: [event.id],
      },
    ],
  }
  return { event, verdict: person.verdict }
}

function retract() {
  if (before) Object.assign(before.person, before.was)
  return { verdict: before!.person.verdict }
}

function comparison({ query }: Asked) {
  const differing = people.filter(person => person.verdict.kind !== 'reply').slice(0, 14)
  const side = (id: string | null) => ({ id: id ?? 'x', version: '1', title: id ?? 'x', counts: kindCounts() })
  return {
    a: side(query.get('a') ?? 'balanced'),
    b: side(query.get('b') ?? 'edited'),
    contacts: people.length,
    differ: differing.length,
    next: null,
    differences: differing.map(person => ({
      contact: inBrief(person),
      a: verdictInBrief(person),
      b: {
        ...verdictInBrief(person),
        kind: person.verdict.kind === 'stop' ? 'follow_up' : 'stop',
        rule: 'F6',
        touch: null,
        says: 'They have not answered in three attempts: more would be chasing.',
      },
    })),
  }
}

const answers: Answers = {
  'GET /api/today': today,
  'GET /api/contacts': contactsPage,
  'GET /api/contacts/{id}': ({ path }) => contactAnswer(find(path.id)),
  'PATCH /api/contacts/{id}': ({ path, body }) => {
    Object.assign(find(path.id).contact, body)
    return contactAnswer(find(path.id))
  },
  'POST /api/contacts/{id}/events': record,
  'POST /api/contacts/{id}/events/{event}/retraction': retract,
  'POST /api/imports/preview': fakePreview,
  'POST /api/imports': fakeImport,
  'GET /api/playbooks': () => ({
    items: fakePlaybooks.map(({ text: _text, sentences: _sentences, ...playbook }) => ({
      ...playbook,
      contacts: playbook.id === chosen ? people.length : 0,
    })),
    chosen: {
      workspace: chosen,
      sources: [
        { source: { kind: 'trade_show', name: 'Hall 4' }, contacts: 9, playbook: 'prompt' },
        { source: { kind: 'website', name: 'shop' }, contacts: 12, playbook: null },
      ],
      contacts: 2,
    },
  }),
  'GET /api/playbooks/{id}': ({ path }) => fakePlaybooks.find(playbook => playbook.id === path.id) ?? find(path.id),
  'PUT /api/playbooks/{id}': ({ path }) => ({ id: path.id, version: '2', renewed: 14 }),
  'POST /api/playbooks/check': ({ body }) =>
    String(body.text).includes('gap:')
      ? { faults: [], sentences: fakePlaybooks[0]!.sentences }
      : {
          faults: [{ line: 4, column: 3, field: 'gapp', found: 'gapp', allowed: 'gap, caps, first, steps' }],
          sentences: [],
        },
  'POST /api/playbooks/{id}/preview': comparison,
  'PUT /api/playbook-choice': ({ body }) => {
    if (body.for === 'workspace') chosen = String(body.playbook)
    return { renewed: 17 }
  },
  'GET /api/compare': comparison,
  'GET /api/drafts': fakeDrafts,
  'POST /api/drafts/{id}/decision': ({ path, body }) => decideFakeDraft(path.id!, body),
  'GET /api/dispatches': fakeDispatches,
  'GET /api/notices': fakeNotices,
  'POST /api/dispatches/{messageId}/word': ({ path }) => sayFakeDispatch(path.messageId!),
  'GET /api/contacts/{id}/future': ({ path }) => fakeFuture(path.id!),
  'GET /api/contacts/{id}/referrals': () => ({ referredBy: null, referred: [] }),
  'GET /api/cards': () => ({ cards: [] }),
  'GET /api/mailboxes': fakeMailboxes,
  'POST /api/mailboxes': ({ body }) => addFakeMailbox(body),
  'DELETE /api/mailboxes/{id}': ({ path }) => removeFakeMailbox(path.id!),
  'POST /api/mailboxes/{id}/test': ({ path }) => testFakeMailbox(path.id!),
  'PUT /api/mailboxes/{id}/state': ({ path, body }) => switchFakeMailbox(path.id!, body.state === 'paused'),
  'GET /api/reports': fakeReportList,
  'GET /api/reports/{name}': ({ path, query }) => fakeReport(path.name!, query, people.map(inBrief)),
  'GET /api/simulation': ({ query }) => fakeSimulation(query),
  'GET /api/replay': ({ query }) => fakeReplay(query, people.map(inBrief)),
  'POST /api/sample': () => {
    people = makePeople()
    return { contacts: people.length, events: 120 }
  },
  'DELETE /api/sample': () => {
    people = []
    return { contacts: 36, events: 120 }
  },
}

export function fakeBackend(): Plugin {
  return {
    name: 'fake-backend',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/api/')) return next()
        void answer(request, response)
      })
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname === '/api/changes') {
    response
      .writeHead(200, { 'content-type': 'text/event-stream' })
      .write('event: changed\ndata: {"contacts":null}\n\n')
    return
  }
  const found = findRoute(`${request.method} ${url.pathname}`)
  try {
    if (!found) throw { status: 404, title: 'Not found', detail: 'The fake backend has no such route.' }
    const text = await read(request)
    const body = request.headers['content-type'] === 'application/json' ? JSON.parse(text) : { form: text }
    const given = answers[found.name]!({ path: found.path, query: url.searchParams, body })
    const isStream = Array.isArray(given)
    for (const part of isStream ? given : [given]) contract[found.name].answer.parse(part)
    response.setHeader('content-type', 'application/json')
    response.end(isStream ? given.map(line => `${JSON.stringify(line)}\n`).join('') : JSON.stringify(given))
  } catch (error) {
    const problem = {
      type: 'about:blank',
      status: 500,
      title: 'Fake trouble',
      detail: String(error),
      ...(error as object),
    }
    response.writeHead(problem.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
  }
}

function findRoute(call: string): { name: RouteName; path: Record<string, string> } | undefined {
  for (const name of Object.keys(answers) as RouteName[]) {
    const match = new RegExp(`^${name.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(call)
    if (match)
      return {
        name,
        path: Object.fromEntries(
          Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]),
        ),
      }
  }
  return undefined
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
