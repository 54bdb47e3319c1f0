// From the first contact to the first purchase: the share of contacts who have bought by each time.
import { DAY_MS } from '../../domain/instant.ts'
import type { TouchWait } from '../../silence/delay.ts'
import { survivalAt } from '../../silence/survival.ts'
import { isWithin, type MakeReport } from './survey.ts'

const daysTold = [0, 1, 3, 7, 14, 21, 30, 45, 60, 90, 120, 150, 180, 270, 365, 545, 730, 1095, 1825]

export const customersReport: MakeReport = frame => {
  const waits: TouchWait[] = []
  return {
    add({ timeline: { events } }) {
      const added = events[0]
      if (!added || !isWithin(frame, added.at)) return
      const purchase = events.find(({ kind }) => kind === 'purchase_made')
      waits.push({ waitedMs: (purchase?.at ?? frame.to) - added.at, isAnswered: purchase !== undefined })
    },
    finish: () => ({
      title: 'From first contact to customer',
      definition:
        'The share of contacts who have bought within so many days of their first event, by Kaplan and Meier: who came lately and has not bought is counted as far as they were watched.',
      caveat: 'The interval is Greenwood’s. At times that few were watched for, the curve says little: see “watched”.',
      unit: 'contacts',
      n: waits.length,
      groupings: [],
      columns: [
        { key: 'days', label: 'days', kind: 'days' },
        { key: 'share', label: 'have bought', kind: 'share' },
        { key: 'low', label: 'low', kind: 'share' },
        { key: 'high', label: 'high', kind: 'share' },
        { key: 'watched', label: 'watched', kind: 'count' },
        { key: 'bought', label: 'bought', kind: 'count' },
      ],
      rows: survivalAt(
        waits,
        daysTold.map(days => days * DAY_MS),
      ).map(({ atMs, share, low, high, atRisk, happened }) => ({
        days: atMs / DAY_MS,
        share,
        low,
        high,
        watched: atRisk,
        bought: happened,
      })),
      people: [],
    }),
  }
}
