// An import in words: when it was, and what it brought.
import type { Answer } from '../../src/http/contract.ts'

export type Batch = Answer<'GET /api/batches'>['batches'][number]

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

export function timeSays(instant: string): string {
  return time.format(new Date(instant))
}

export function countsSay({ created, merged, events, refused }: Batch['counts']): string {
  const parts = [
    counted(created, 'new contact'),
    `${merged.toLocaleString('en')} joined with known ones`,
    counted(events, 'event'),
    ...(refused > 0 ? [`${counted(refused, 'value')} refused`] : []),
  ]
  return parts.join(', ')
}

export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`
}
