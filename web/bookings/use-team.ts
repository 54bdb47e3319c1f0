// Whose pages, bookings and calendars there are, where there is more than one user; who asks, and what they may change.
import { useQuery } from '@tanstack/react-query'
import { usersQuery } from '../team/queries.ts'

/** The first user decides about everybody's. */
const firstUser = 'owner'

export function useTeam() {
  const users = useQuery(usersQuery)
  const { me = firstUser, items = [] } = users.data ?? {}
  const isTeam = items.length > 1
  return {
    me,
    isTeam,
    /** Who can be given a page: everybody by the first user, others only themselves. */
    givable: me === firstUser ? items : items.filter(({ id }) => id === me),
    /** Undefined where all is one user's. */
    nameOf: (id: string) =>
      isTeam ? nameSeenBy(me, { id, name: items.find(user => user.id === id)?.name }) : undefined,
    mayChange: (owners: readonly string[]) => me === firstUser || owners.every(owner => owner === me),
  }
}

function nameSeenBy(me: string, { id, name }: { id: string; name: string | undefined }): string {
  if (id === me) return 'you'
  // The first user goes by this word until they say their name; to others it is somebody else's.
  return name === 'You' ? 'the first user' : (name ?? 'somebody who is gone')
}
