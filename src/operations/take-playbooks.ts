// The playbooks that a replay or a simulation is asked for: saved ones by name, or the texts of files.
import { badInput } from '../domain/failure.ts'
import type { Playbook } from '../engine/playbook.ts'
import { findNewest } from './list-playbooks.ts'
import type { Reader, Tend } from './ports.ts'

/** The id of a saved playbook, or a text that is saved nowhere. */
export type AskedPlaybook = string | { readonly text: string }

/** More at once would be read side by side by nobody. */
const mostPlaybooks = 12

/** @throws Failure not_found for a name that is none, bad_input for a faulty text, for none and for too many */
export async function takePlaybooks(
  tend: Tend,
  reader: Reader,
  asked: readonly AskedPlaybook[],
): Promise<readonly Playbook[]> {
  if (asked.length === 0 || asked.length > mostPlaybooks) {
    const allowed = `1 to ${mostPlaybooks} playbooks`
    throw badInput('The call has faults', [
      { where: 'call', field: 'playbook', found: `${asked.length} playbooks`, allowed },
    ])
  }
  const found: Playbook[] = []
  for (const one of asked) {
    found.push(
      typeof one === 'string'
        ? await tend.shelf.take(reader, await findNewest(reader, one))
        : await tend.shelf.compile(reader, one.text),
    )
  }
  return found.map((playbook, place) => renamed(playbook, found.slice(0, place)))
}

/** Two texts may have one id, a saved one and its draft: answers name each by its own. */
function renamed(playbook: Playbook, before: readonly Playbook[]): Playbook {
  const same = before.filter(({ id }) => id === playbook.id).length
  return same === 0 ? playbook : { ...playbook, id: `${playbook.id}#${same + 1}` }
}
