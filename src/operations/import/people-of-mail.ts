// From messages to people: what each wrote to us and we to them, as the events of a timeline.
import type { Event } from '../../domain/event.ts'
import type { Zone } from '../../domain/zone.ts'
import type { Mailbox } from '../../formats/mail/message.ts'
import { nameOfText } from '../../formats/person/person-name.ts'
import { absenceEvent, bounceEvent, complaintEvent, optOutEvent, replyEvent, touchEvent } from '../mail/mail-events.ts'
import { type MailRecord, mostRecipients } from '../mail/mail-record.ts'
import type { Ours } from '../mail/ours.ts'
import type { Finding } from './finding.ts'

export interface MailHistory {
  readonly findings: readonly Finding[]
  /** Messages that say nothing of anyone to follow up: newsletters, our own notes, mail between colleagues. */
  readonly skipped: number
}

interface Person {
  readonly address: string
  name: string
  readonly file: string
  readonly row: number
  readonly events: Event[]
  /** Ids of the messages that they wrote. */
  readonly wrote: Set<string>
  isWaiting: boolean
  isContact: boolean
}

export interface MailRules {
  readonly ours: Ours
  /** On whose clock a day of return is read. */
  readonly zone: Zone
}

/** @param records in any order; each message once or several times, as it lies in several folders */
export function peopleOfMail(records: readonly MailRecord[], rules: MailRules): MailHistory {
  const people = new Map<string, Person>()
  const seen = new Set<string>()
  let skipped = 0
  for (const record of [...records].sort((a, b) => a.at - b.at)) {
    const isNew = !seen.has(record.id) && seen.add(record.id)
    if (!isNew || !takeIn(record, people, rules)) skipped += 1
  }
  return { findings: [...people.values()].filter(person => person.events.length > 0).map(findingOf), skipped }
}

/** True when the message became an event of anyone. */
function takeIn(record: MailRecord, people: Map<string, Person>, rules: MailRules): boolean {
  const meet = (mailbox: Mailbox) => {
    const person = people.get(mailbox.address) ?? newPerson(mailbox, record)
    if (person.name === '') person.name = mailbox.name
    people.set(mailbox.address, person)
    return person
  }
  if (rules.ours.isHouse(record.from.address)) return sent(record, rules, meet)
  const { classification } = record
  switch (classification.class) {
    case 'bounce': {
      const known = classification.results.flatMap(({ recipient, severity }) => {
        const person = people.get(recipient.toLowerCase())
        return person ? [{ person, severity }] : []
      })
      for (const { person, severity } of known) {
        person.events.push(bounceEvent(record, { address: person.address, severity }))
      }
      return known.length > 0
    }
    case 'complaint': {
      const person = classification.isWish ? people.get(classification.recipient?.toLowerCase() ?? '') : undefined
      person?.events.push(complaintEvent(record))
      return person !== undefined
    }
    case 'calendar':
      return false
    case 'auto_reply': {
      const person = people.get(record.from.address)
      person?.events.push(absenceEvent(record, classification.returnsAt, rules.zone))
      return person !== undefined
    }
    case 'unsubscribe': {
      const person = meet(record.from)
      person.isContact = true
      person.isWaiting = false
      person.events.push(optOutEvent(record))
      return true
    }
    case 'human':
      return received(record, meet)
  }
}

function received(record: MailRecord, meet: (mailbox: Mailbox) => Person): boolean {
  if (record.isBulk) return false
  const person = meet(record.from)
  person.isContact = true
  person.isWaiting = true
  person.wrote.add(record.id)
  person.events.push(replyEvent(record))
  return true
}

/** A mail of ours. It answers when it says so, or when they wrote last; whatever else it was for, it informs. */
function sent(record: MailRecord, { ours }: MailRules, meet: (mailbox: Mailbox) => Person): boolean {
  const isOurs = record.classification.class === 'human' && !record.isBulk
  const outside = (mailboxes: readonly Mailbox[]) => mailboxes.filter(({ address }) => !ours.isHouse(address))
  const to = outside(record.to)
  if (!isOurs || to.length + record.cc.length > mostRecipients) return false
  for (const mailbox of [...to, ...outside(record.cc)]) {
    const person = meet(mailbox)
    const isAnswer = person.isWaiting || record.answers.some(id => person.wrote.has(id))
    person.isContact ||= to.includes(mailbox)
    person.isWaiting = false
    person.events.push(touchEvent(record, isAnswer ? 'answer' : 'inform'))
  }
  return to.length > 0
}

function newPerson({ address, name }: Mailbox, { file, row }: MailRecord): Person {
  return { address, name, file, row, events: [], wrote: new Set(), isWaiting: false, isContact: false }
}

function findingOf({ address, name, file, row, events, isContact }: Person): Finding {
  return {
    file,
    isContact,
    events,
    addedAt: events[0]?.at,
    draft: { row, name: nameOfText(name), addresses: [{ channel: 'email', value: address }], optedOut: [] },
  }
}
