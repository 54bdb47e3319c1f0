import { expect, test } from 'vitest'
import type { Channel } from '../../src/domain/channel.ts'
import type { Money } from '../../src/domain/money.ts'
import { type DayCandidate, minutesOf, planDay } from '../../src/engine/day-list.ts'
import type { PlannedTouch, Verdict } from '../../src/engine/verdict.ts'

interface Told {
  readonly step?: string
  readonly due?: number
  readonly channel?: Channel
  readonly chance?: number | null
  readonly value?: Money
}

/** A follow-up that is open; `step` says of which rank. */
function open(
  contact: string,
  { step = 'give', due = 0, channel = 'email', chance = null, value }: Told = {},
): DayCandidate {
  const touch: PlannedTouch = { channel, intent: 'give', step, opensAt: 0, targetAt: 0, dueAt: due }
  const verdict = { kind: 'follow_up', rule: 'F1', touch, next: null, because: [] } as unknown as Verdict
  return { contact, verdict, chance, ...(value && { value }) }
}

const inOrder = (...candidates: DayCandidate[]) =>
  planDay(candidates, { minutes: 1440 }).items.map(({ candidate }) => candidate.contact)

test('[P7] among steps whose chance is known the most expected answers a minute come first, however due they are', () => {
  const call = open('call', { channel: 'phone', chance: 0.08, due: 1 })
  const mail = open('mail', { channel: 'email', chance: 0.07, due: 2 })
  expect(inOrder(call, mail)).toEqual(['mail', 'call'])
})

test('[P7] an answer that is worth more comes first, each sum set against what is usual in its currency', () => {
  const eur = (amount: string): Money => ({ amount, currency: 'EUR' })
  const small = open('small', { chance: 0.1, value: eur('20.00') })
  const usual = open('usual', { chance: 0.1, value: eur('500.00') })
  const large = open('large', { chance: 0.08, value: eur('2000.00') })
  const yen = open('yen', { chance: 0.11, value: { amount: '90000', currency: 'JPY' } })
  expect(inOrder(small, usual, large, yen)).toEqual(['large', 'yen', 'usual', 'small'])
})

test('promises and clocks come before any chance, and among themselves by when they are due', () => {
  const sure = open('sure', { chance: 0.9 })
  const promise = open('promise', { step: 'promise', due: 9 })
  const later = open('later', { step: 'first_touch', due: 8, chance: 0.9 })
  const sooner = open('sooner', { step: 'first_touch', due: 7, chance: 0.01 })
  expect(inOrder(sure, later, sooner, promise)).toEqual(['promise', 'sooner', 'later', 'sure'])
})

test('who has no learned chance comes after those who have one, by when they are due', () => {
  const known = open('known', { chance: 0.001, due: 9 })
  const [second, first] = [open('second', { due: 5 }), open('first', { due: 4 })]
  expect(inOrder(second, first, known)).toEqual(['known', 'first', 'second'])
})

test('learned minutes take the place of the usual ones', () => {
  const candidates = [open('a'), open('b'), open('c')]
  const usual = planDay(candidates, { minutes: 10 })
  const learned = planDay(candidates, { minutes: 10, touchMinutes: { ...minutesOf, email: 3 } })
  expect([usual.items.length, usual.plannedMinutes]).toEqual([2, 10])
  expect([learned.items.length, learned.plannedMinutes]).toEqual([3, 9])
})
