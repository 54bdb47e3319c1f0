// A log for lines that a stranger can cause: a few of each kind, then one for many, so that a flood doesn't fill the disk.
import type { Clock } from '../../operations/ports.ts'
import { makeRateLimit } from './rate-limit.ts'

const rate = { burst: 10, perMinute: 2 }

/** @returns a log whose lines are counted by key */
export function quietLog(log: (line: string) => void, clock: Clock): (key: string, line: string) => void {
  const take = makeRateLimit(clock, rate)
  const held = new Map<string, number>()
  return (key, line) => {
    if (take(key) > 0) {
      held.set(key, (held.get(key) ?? 0) + 1)
      return
    }
    const count = held.get(key) ?? 0
    held.delete(key)
    log(count > 0 ? `${line} (and ${count} more like it before)` : line)
  }
}
