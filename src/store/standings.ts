// Standings as rows: what was folded from timelines, kept so that a new event needs no fold of all the others.
import type { TimelineWriter } from '../operations/ports.ts'
import type { Scope } from './scope.ts'
import { readStanding, writeStanding } from './standing-row.ts'

export function standingsIn({
  database,
  workspace,
}: Scope): Pick<TimelineWriter, 'standing' | 'standings' | 'saveStanding'> {
  const own = () => database.selectFrom('standing').where('workspace', '=', workspace)
  return {
    async standing(contact) {
      const row = await own().select('payload').where('contact', '=', contact).executeTakeFirst()
      return row && readStanding(row.payload)
    },
    async standings(contacts) {
      if (contacts.length === 0) return new Map()
      const rows = await own().select(['contact', 'payload']).where('contact', 'in', contacts).execute()
      return new Map(rows.map(row => [row.contact, readStanding(row.payload)]))
    },
    async saveStanding(contact, standing) {
      const payload = writeStanding(standing)
      await database
        .insertInto('standing')
        .values({ workspace, contact, payload })
        .onConflict(conflict => conflict.columns(['workspace', 'contact']).doUpdateSet({ payload }))
        .execute()
    },
  }
}
