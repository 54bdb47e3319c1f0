import { expect, test } from 'vitest'
import { startRenewTimer, type TimerParts } from '../../src/worker/renew-timer.ts'

/** A timer over a list of due times, a clock that is moved by hand, and an alarm that is rung by hand. */
function makeTimer(dueAt: Map<string, number>) {
  const clock = { now: 0 }
  const alarms: { ms: number; ring: () => void; isOff: boolean }[] = []
  const renewed: string[] = []
  const errors: unknown[] = []
  const asleep = { resolve: () => {} }
  const parts: TimerParts = {
    now: () => clock.now,
    nextChangeAt: async () => (dueAt.size === 0 ? null : Math.min(...dueAt.values())),
    renewDue: async () => {
      const due = [...dueAt].filter(([, at]) => at <= clock.now).map(([id]) => id)
      for (const id of due) dueAt.delete(id)
      return due
    },
    onRenewed: contacts => renewed.push(...contacts),
    onError: error => errors.push(error),
    after(ms, ring) {
      const alarm = { ms, ring, isOff: false }
      alarms.push(alarm)
      asleep.resolve()
      return () => {
        alarm.isOff = true
      }
    },
  }
  const untilAsleep = () => new Promise<void>(resolve => Object.assign(asleep, { resolve }))
  return { parts, clock, alarms, renewed, errors, untilAsleep }
}

test('the timer sleeps until exactly the next change', async () => {
  const { parts, alarms, untilAsleep } = makeTimer(
    new Map([
      ['ana', 5_000],
      ['ben', 9_000],
    ]),
  )
  const asleep = untilAsleep()
  const timer = startRenewTimer(parts)
  await asleep
  expect(alarms.map(alarm => alarm.ms)).toEqual([5_000])
  await timer.stop()
})

test('what is due is renewed when the alarm rings, and the next is armed', async () => {
  const { parts, clock, alarms, renewed, untilAsleep } = makeTimer(
    new Map([
      ['ana', 5_000],
      ['ben', 9_000],
    ]),
  )
  const asleep = untilAsleep()
  const timer = startRenewTimer(parts)
  await asleep
  clock.now = 5_000
  const again = untilAsleep()
  alarms[0]?.ring()
  await again
  expect(renewed).toEqual(['ana'])
  expect(alarms[1]?.ms).toBe(4_000)
  await timer.stop()
})

test('a write that brings the next change forward arms the timer anew', async () => {
  const due = new Map([['ana', 50_000]])
  const { parts, alarms, untilAsleep } = makeTimer(due)
  const asleep = untilAsleep()
  const timer = startRenewTimer(parts)
  await asleep
  due.set('ben', 2_000)
  const again = untilAsleep()
  timer.wake()
  await again
  expect(alarms.map(alarm => [alarm.ms, alarm.isOff])).toEqual([
    [50_000, true],
    [2_000, false],
  ])
  await timer.stop()
})

test('with nothing due for long the timer still looks once a minute', async () => {
  const { parts, alarms, untilAsleep } = makeTimer(new Map([['ana', 10_000_000]]))
  const asleep = untilAsleep()
  const timer = startRenewTimer(parts)
  await asleep
  expect(alarms[0]?.ms).toBe(60_000)
  await timer.stop()
})

test('a verdict that stays due after its renewal does not take the processor', async () => {
  const { parts, alarms, renewed, untilAsleep } = makeTimer(new Map())
  const stuck = { ...parts, renewDue: async () => ['ana'], nextChangeAt: async () => 0 }
  const asleep = untilAsleep()
  const timer = startRenewTimer(stuck)
  await asleep
  expect(renewed).toEqual(['ana'])
  expect(alarms[0]?.ms).toBe(250)
  await timer.stop()
})

test('a failing renewal is told and tried again within a minute', async () => {
  const { parts, alarms, errors, untilAsleep } = makeTimer(new Map())
  const failing = { ...parts, renewDue: () => Promise.reject(new Error('disk full')) }
  const asleep = untilAsleep()
  const timer = startRenewTimer(failing)
  await asleep
  expect(errors).toHaveLength(1)
  expect(alarms[0]?.ms).toBe(60_000)
  await timer.stop()
})

test('a stopped timer rings no more', async () => {
  const { parts, alarms, untilAsleep } = makeTimer(new Map([['ana', 5_000]]))
  const asleep = untilAsleep()
  const timer = startRenewTimer(parts)
  await asleep
  await timer.stop()
  expect(alarms[0]?.isOff).toBe(true)
})
