// Makes the moves that would fit a team's coming days: all that are offered, or those that were picked of them.
import type { Move } from '../../engine/spread-load.ts'
import { type Tend, theWorkspace } from '../ports.ts'
import { assignIn } from './assign.ts'
import { readTeamLoad } from './team-load.ts'

/** The offer is made anew in the same transaction: what changed since it was shown is not moved on an old word. */
export function spreadTeam(tend: Tend, contacts?: readonly string[]): Promise<readonly Move[]> {
  const now = tend.clock.now()
  const isPicked = ({ contact }: Move) => contacts === undefined || contacts.includes(contact)
  return tend.store.write(theWorkspace, async writer => {
    const moves = (await readTeamLoad(writer, now)).moves.filter(isPicked)
    for (const { contact, to } of moves) await assignIn(tend, writer, { contact, owner: to, now })
    return moves
  })
}
