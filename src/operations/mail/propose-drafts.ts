// Drafts follow verdicts: where a verdict asks for a mail a draft is proposed, and a draft that is asked for no more is
// withdrawn. What a person wrote or decided stays as it is.
import type { Instant } from '../../domain/instant.ts'
import { dayOf, toWallTime } from '../../domain/zone.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { readUsers, zoneOfOwner } from '../team/user.ts'
import { type AskedTouch, askedTouch, plannedTouch } from './asked-touch.ts'
import { composeDraft } from './compose-draft.ts'
import { type FreshVerdict, freshVerdict } from './fresh-verdict.ts'
import type { Draft, DraftState, MailKit } from './ports.ts'
import { pickTemplate, prepareTemplates } from './templates.ts'

export interface Proposing {
  readonly workspace: string
  readonly now: Instant
}

export interface Proposed {
  readonly proposed: number
  readonly withdrawn: number
}

const waiting: readonly DraftState[] = ['proposed', 'edited', 'held', 'approved']
/** More than anybody approves in a day; the next pass goes on. */
const mostContacts = 500
/** Some 50 ms of work: nobody who records an event meanwhile notices. */
const contactsABatch = 20

/** Brings the drafts to what the verdicts ask for now. */
export async function proposeDrafts(tend: Tend, kit: MailKit, { workspace, now }: Proposing): Promise<Proposed> {
  const work = await tend.store.read(workspace, reader => findWork(reader, now))
  if (work.length === 0) return { proposed: 0, withdrawn: 0 }
  await prepareTemplates(tend, { workspace, shipped: await kit.shippedTemplates(), now })
  const done = { proposed: 0, withdrawn: 0 }
  for (let from = 0; from < work.length; from += contactsABatch) {
    const batch = work.slice(from, from + contactsABatch)
    await tend.store.write(workspace, async writer => {
      for (const contact of batch) {
        const record = await writer.contacts.find(contact)
        if (!record) continue
        const fresh = await freshVerdict(tend, writer, { record, now })
        done.withdrawn += await withdraw(writer, fresh)
        done.proposed += (await propose(writer, fresh)) ? 1 : 0
      }
    })
  }
  return done
}

/** The contacts whose verdict asks for a mail that has no draft, and those who have drafts. */
async function findWork(reader: Reader, now: Instant): Promise<string[]> {
  if ((await reader.mail.mailboxes.all()).length === 0) return []
  const asking: string[] = []
  for (const { id } of await readUsers(reader)) asking.push(...(await askingOf(reader, id, now)))
  const drafts = await reader.mail.drafts.inStates(waiting, mostContacts)
  return [...new Set([...asking, ...drafts.map(draft => draft.contact)])]
}

/** Whoever is to get a mail on this day of their owner's, whether or not it is a day off. */
async function askingOf(reader: Reader, owner: string, now: Instant): Promise<string[]> {
  const day = dayOf(toWallTime(await zoneOfOwner(reader, owner), now))
  const rows = await reader.verdicts.dayCandidates({ owner, day, limit: mostContacts })
  const asking = rows.filter(({ stored }) => stored.verdict.touch?.channel === 'email')
  return asking.map(({ record }) => record.contact.id)
}

async function propose(writer: Writer, fresh: FreshVerdict): Promise<boolean> {
  const asked = askedTouch(fresh)
  if (!asked) return false
  const known = await writer.mail.drafts.findByOccasion(fresh.record.contact.id, asked.occasion)
  // What was held for a missing value may be complete by now, and what nobody has looked at yet follows its template;
  // nothing else is written over.
  if (known && !isRewritten(known) && !(await isOutdated(writer, fresh, { asked, known }))) return false
  const draft = await composeDraft(writer, fresh, asked)
  if (!draft) return false
  const saved = known ? { ...draft, id: known.id, madeAt: known.madeAt } : draft
  if (known && isSameText(known, saved)) return false
  await writer.mail.drafts.save(saved)
  return true
}

function isRewritten({ state, reason }: Draft): boolean {
  return state === 'withdrawn' || (state === 'held' && !reason?.startsWith(refusedPrefix))
}

interface Outdating {
  readonly asked: AskedTouch
  readonly known: Draft
}

/** Its template was changed, or there is a nearer one by now. */
async function isOutdated(writer: Writer, { playbook }: FreshVerdict, { asked, known }: Outdating): Promise<boolean> {
  if (known.state !== 'proposed') return false
  const template = await pickTemplate(writer, playbook.id, asked)
  return template !== undefined && (template.id !== known.template || template.version !== known.templateVersion)
}

/** What the server refused waits for a person: written again, it would be the same. */
export const refusedPrefix = 'The server refused it: '

function isSameText(a: Draft, b: Draft): boolean {
  return a.state === b.state && a.subject === b.subject && a.text === b.text && a.reason === b.reason && a.to === b.to
}

async function withdraw(writer: Writer, fresh: FreshVerdict): Promise<number> {
  const { record, verdict, now } = fresh
  const wanted = plannedTouch(fresh)?.occasion
  const drafts = await writer.mail.drafts.ofContact(record.contact.id)
  const unwanted = drafts.filter(draft => waiting.includes(draft.state) && draft.occasion !== wanted)
  for (const draft of unwanted) {
    const reason = `The verdict is ${verdict.kind} now (${verdict.rule}).`
    await writer.mail.drafts.save({ ...draft, state: 'withdrawn', reason, changedAt: now })
  }
  return unwanted.length
}
