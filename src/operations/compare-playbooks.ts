// Two playbooks on the same contacts as they stand now: who would be treated differently. Every contact is decided
// under both; nothing is saved.
import type { Instant } from '../domain/instant.ts'
import { decide } from '../engine/decide.ts'
import type { Playbook } from '../engine/playbook.ts'
import type { Standing } from '../engine/standing.ts'
import { type Verdict, type VerdictKind, verdictKinds } from '../engine/verdict.ts'
import { contactInBrief } from './contact-document.ts'
import { type BriefVerdict, verdictInBrief } from './current-verdict.ts'
import { findRecord } from './find-record.ts'
import type { Reader, Tend } from './ports.ts'

export interface Comparing {
  readonly a: Playbook
  readonly b: Playbook
  /** Left out = every contact; else only those whom this playbook governs. */
  readonly governedBy?: string
  /** The `next` of the page before. */
  readonly after?: string
  /** How many of those treated differently are named. */
  readonly limit: number
}

type Counts = Record<VerdictKind, number>

export interface Difference {
  readonly contact: ReturnType<typeof contactInBrief>
  readonly a: BriefVerdict
  readonly b: BriefVerdict
}

const contactsAPage = 500

export async function comparePlaybooks(tend: Tend, reader: Reader, comparing: Comparing) {
  const { a, b, after = '', limit } = comparing
  const now = tend.clock.now()
  const counts = { a: noCounts(), b: noCounts() }
  const differing: string[] = []
  let contacts = 0
  let differ = 0
  for await (const standing of standingsOf(reader, comparing.governedBy)) {
    const ours = decide(standing, a, now)
    const theirs = decide(standing, b, now)
    contacts += 1
    counts.a[ours.kind] += 1
    counts.b[theirs.kind] += 1
    if (!isOther(ours, theirs)) continue
    differ += 1
    // One beyond the page says that there is a next one.
    if (standing.contact > after && differing.length <= limit) differing.push(standing.contact)
  }
  const named = differing.slice(0, limit)
  return {
    a: { ...nameOf(a), counts: counts.a },
    b: { ...nameOf(b), counts: counts.b },
    contacts,
    differ,
    differences: await Promise.all(named.map(id => describe(reader, id, { a, b, now }))),
    next: differing.length > limit ? (named.at(-1) ?? null) : null,
  }
}

/** In order of id. */
async function* standingsOf(reader: Reader, playbook?: string): AsyncGenerator<Standing> {
  let after = ''
  for (;;) {
    const page = { after, limit: contactsAPage }
    const ids = await (playbook ? reader.verdicts.governedBy(playbook, page) : reader.contacts.ids(page))
    const standings = await reader.timelines.standings(ids)
    for (const id of ids) {
      const standing = standings.get(id)
      if (standing) yield standing
    }
    if (ids.length < contactsAPage) return
    after = ids.at(-1)!
  }
}

/** Treated differently: another kind, another way or intent, another time. The same for another reason is the same. */
function isOther(a: Verdict, b: Verdict): boolean {
  if (a.kind !== b.kind || a.until !== b.until) return true
  const [ours, theirs] = [a.touch ?? a.next, b.touch ?? b.next]
  if (!ours || !theirs) return ours !== theirs
  return ours.channel !== theirs.channel || ours.intent !== theirs.intent || ours.opensAt !== theirs.opensAt
}

interface Both {
  readonly a: Playbook
  readonly b: Playbook
  readonly now: Instant
}

async function describe(reader: Reader, id: string, { a, b, now }: Both): Promise<Difference> {
  const record = await findRecord(reader, id)
  const standing = (await reader.timelines.standing(id))!
  const under = (playbook: Playbook) =>
    verdictInBrief({ verdict: decide(standing, playbook, now), standing, playbook, now })
  return { contact: contactInBrief(record), a: under(a), b: under(b) }
}

function nameOf({ id, version, title }: Playbook) {
  return { id, version, title }
}

function noCounts(): Counts {
  return Object.fromEntries(verdictKinds.map(kind => [kind, 0])) as Counts
}
