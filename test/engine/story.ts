// A story: a timeline told event by event, and the verdict on it at an instant, under a playbook that ships with Tend.
// Days are of November and December 2026 in Madrid (UTC+1), Monday being the 2nd of November.
import { readFileSync } from 'node:fs'
import { countryOfZone, holidaysFromLibrary } from '../../src/channels/holidays.ts'
import type { Address } from '../../src/domain/channel.ts'
import type { Contact } from '../../src/domain/contact.ts'
import type { EventKind } from '../../src/domain/event.ts'
import { readTimeline } from '../../src/domain/read-timeline.ts'
import type { Timeline } from '../../src/domain/timeline.ts'
import { compilePlaybook, type Surroundings } from '../../src/engine/compile-playbook.ts'
import { decideTimeline } from '../../src/engine/decide-timeline.ts'
import type { Playbook } from '../../src/engine/playbook.ts'
import { readPlaybook } from '../../src/engine/read-playbook.ts'
import { whatIf } from '../../src/engine/what-if.ts'
import { type VerdictDocument, writeVerdict } from '../../src/engine/write-verdict.ts'

export const shipped = ['two-way', 'sales-process', 'persistent', 'prompt', 'attract', 'balanced'] as const
export type Shipped = (typeof shipped)[number]

export const surroundings: Surroundings = { holidays: holidaysFromLibrary, countryOf: countryOfZone }

export function playbookText(id: string): string | undefined {
  const file = new URL(`../../playbooks/${id}.yaml`, import.meta.url)
  return shipped.includes(id as Shipped) ? readFileSync(file, 'utf8') : undefined
}

const compiled = new Map<string, Playbook>()

export function playbook(id: Shipped): Playbook {
  let found = compiled.get(id)
  if (!found) {
    const file = readPlaybook(playbookText(id)!, playbookText)
    if (Array.isArray(file)) throw new Error(JSON.stringify(file))
    found = compilePlaybook(file, surroundings)
    compiled.set(id, found)
  }
  return found
}

const months: Record<string, string> = { Nov: '11', Dec: '12' }

/** `3 Nov 10:30`, on Madrid's walls, as ISO 8601. */
export function day(text: string): string {
  const [date, month, clock = '09:00'] = text.split(' ') as [string, string, string?]
  return `2026-${months[month]}-${date.padStart(2, '0')}T${clock.padStart(5, '0')}:00+01:00`
}

export const email: Address = { channel: 'email', value: 'ana@example.com' }
export const phone: Address = { channel: 'phone', value: '+34911234567' }
export const letter: Address = { channel: 'letter', value: 'Calle Mayor 1, Madrid' }

type Told = { id: string; at: string; kind: EventKind } & Record<string, unknown>

export class Story {
  readonly contact: Contact
  readonly events: readonly Told[]

  constructor(contact: Partial<Contact> = {}, events: readonly Told[] = []) {
    this.contact = { id: 'c1', name: 'Ana Ruiz', timeZone: 'Europe/Madrid', addresses: [email, phone], ...contact }
    this.events = events
  }

  /** Tells one more event; its id is e1, e2, … in the order of telling. */
  on(when: string, kind: EventKind, fields: Record<string, unknown> = {}): Story {
    const id = `e${this.events.length + 1}`
    return new Story(this.contact, [...this.events, { id, at: day(when), kind, ...fields }])
  }

  get timeline(): Timeline {
    const read = readTimeline({ contact: this.contact, events: this.events })
    if (Array.isArray(read)) throw new Error(JSON.stringify(read))
    return read
  }

  verdict(when: string, under: Shipped): VerdictDocument {
    const now = Date.parse(day(when))
    const { standing, verdict } = decideTimeline(this.timeline, playbook(under), now)
    const next = whatIf(standing, playbook(under), now)
    return writeVerdict({ verdict, standing, playbook: playbook(under), now, whatIf: next })
  }
}

/** Met at an event on Monday the 2nd, at ten. */
export const met = new Story().on('2 Nov 10:00', 'contact_added', {
  source: { kind: 'event', name: 'BNI breakfast' },
  met: true,
})

/** The kinds and rules of a verdict, for the shortest of assertions: `follow_up H1`. */
export function brief({ kind, rule }: { kind: string; rule: string }): string {
  return `${kind} ${rule}`
}
