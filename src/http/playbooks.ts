// /api/playbooks, /api/playbook-choice, /api/compare: reading, checking, saving and choosing playbooks, and what a
// change of them would mean for the contacts that there are.
import { badInput } from '../domain/failure.ts'
import { choosePlaybook } from '../operations/choose-playbook.ts'
import { comparePlaybooks } from '../operations/compare-playbooks.ts'
import { checkPlaybook, findNewest, listPlaybooks, playbookPage } from '../operations/list-playbooks.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import { renewDue } from '../operations/renew-due.ts'
import { savePlaybook } from '../operations/save-playbook.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names =
  | 'GET /api/playbooks'
  | 'GET /api/playbooks/{id}'
  | 'PUT /api/playbooks/{id}'
  | 'POST /api/playbooks/check'
  | 'POST /api/playbooks/{id}/preview'
  | 'PUT /api/playbook-choice'
  | 'GET /api/compare'

const usualLimit = 50

export function playbookRoutes({ tend, changes }: RouteParts): Pick<Handlers, Names> {
  const read = <Answer>(work: (reader: Reader) => Promise<Answer>) => tend.store.read(theWorkspace, work)
  /** Renews a first batch at once, so that a page that asks next sees it; the timer renews the rest. */
  const renewed = async <Answer>(answer: Answer) => {
    await renewDue(tend, theWorkspace)
    changes.announce(null)
    return answer
  }
  return {
    'GET /api/playbooks': () => read(reader => listPlaybooks(tend, reader)),
    'GET /api/playbooks/{id}': ({ params }) => read(reader => playbookPage(tend, reader, params.id as string)),
    'POST /api/playbooks/check': ({ body }) => read(reader => checkPlaybook(reader, body.text)),
    'PUT /api/playbooks/{id}': async ({ params, body }) => {
      const saved = await tend.store.write(theWorkspace, async writer => {
        const reference = await savePlaybook(writer, { text: body.text, now: tend.clock.now() })
        // Thrown inside, so that nothing is saved.
        if (reference.id !== params.id) throw otherId(params.id as string, reference.id)
        const counts = await writer.verdicts.countByPlaybook()
        return { ...reference, renewed: counts[reference.id] ?? 0 }
      })
      return renewed(saved)
    },
    'POST /api/playbooks/{id}/preview': ({ params, body }) =>
      read(async reader => {
        const saved = await findNewest(reader, params.id as string)
        const [a, b] = [await tend.shelf.take(reader, saved), await tend.shelf.compile(reader, body.text)]
        return comparePlaybooks(tend, reader, { a, b, governedBy: saved.id, limit: usualLimit })
      }),
    'PUT /api/playbook-choice': async ({ body }) => {
      const touched = await tend.store.write(theWorkspace, writer => choosePlaybook(writer, body))
      return renewed({ renewed: touched })
    },
    'GET /api/compare': ({ query: { a, b, after, limit = usualLimit } }) =>
      read(async reader => {
        const [first, second] = [await findNewest(reader, a), await findNewest(reader, b)]
        const both = { a: await tend.shelf.take(reader, first), b: await tend.shelf.take(reader, second) }
        return comparePlaybooks(tend, reader, { ...both, after, limit })
      }),
  }
}

function otherId(wanted: string, found: string) {
  const fault = { where: 'playbook', field: 'id', found, allowed: `${wanted}, as in the address` }
  return badInput('The text is of another playbook', [fault])
}
