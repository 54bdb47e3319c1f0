// Chooses the playbook of the workspace, of a source or of a contact, or takes the choice back. The verdicts that this
// touches become due; the timer decides them anew.
import type { Source } from '../domain/event.ts'
import { findRecord } from './find-record.ts'
import { findNewest, sourceKey } from './list-playbooks.ts'
import type { Assignment, Expiry, Writer } from './ports.ts'

export type PlaybookChoice =
  | { readonly for: 'workspace'; readonly playbook: string }
  | { readonly for: 'source'; readonly source: Source; readonly playbook: string | null }
  | { readonly for: 'contact'; readonly contact: string; readonly playbook: string | null }

/**
 * Answers how many verdicts are to be decided anew.
 *
 * @throws Failure not_found without such a playbook or contact
 */
export async function choosePlaybook(writer: Writer, choice: PlaybookChoice): Promise<number> {
  if (choice.playbook !== null) await findNewest(writer, choice.playbook)
  if (choice.for === 'contact') await findRecord(writer, choice.contact)
  const { scope, key, touched } = placeOf(choice)
  if (choice.playbook === null) await writer.playbooks.unassign(scope, key)
  else await writer.playbooks.assign({ scope, key, playbook: choice.playbook })
  return writer.verdicts.expire(touched)
}

function placeOf(choice: PlaybookChoice): Pick<Assignment, 'scope' | 'key'> & { touched: Expiry } {
  switch (choice.for) {
    case 'workspace':
      return { scope: 'workspace', key: '', touched: 'all' }
    case 'source':
      return { scope: 'source', key: sourceKey(choice.source), touched: { source: choice.source } }
    case 'contact':
      return { scope: 'contact', key: choice.contact, touched: { contact: choice.contact } }
  }
}
