// The approval queue: every mail that waits for a person, to be read, edited, approved or skipped with a reason; held
// ones say why they are held and what would let them go.
import { useQuery } from '@tanstack/react-query'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Dispatches } from './Dispatches.tsx'
import { DraftCard } from './DraftCard.tsx'
import { MailNav } from './MailNav.tsx'
import { Notices } from './Notices.tsx'
import { draftsQuery } from './queries.ts'

type Draft = Answer<'GET /api/drafts'>['items'][number]

const canBeApproved = ({ state }: Draft) => state === 'proposed' || state === 'edited'

export function QueuePage() {
  const drafts = useQuery(draftsQuery)
  if (drafts.isError) return <Failed isPage error={drafts.error} onRetry={() => drafts.refetch()} />
  if (!drafts.data) return <Loading what="the drafts" />
  const { items, mailboxes } = drafts.data
  const groups = groupsOf(items)
  return (
    <>
      <title>Mail · Tend</title>
      <MailNav current={places.mail} />
      <div className="page-head">
        <div>
          <h1>To be approved</h1>
          <p>Mails that wait for your word, as they would go out.</p>
        </div>
        <ApproveAll count={items.filter(canBeApproved).length} />
      </div>
      {mailboxes === 0 && <NoMailbox />}
      <Notices />
      <Dispatches />
      {items.length === 0 && mailboxes > 0 && (
        <div className="card clear">
          <h2>Nothing waits for you</h2>
          <p className="soft">A draft appears here when a mail is the right next touch.</p>
        </div>
      )}
      {groups.map(({ title, drafts }) => (
        <section key={title} className="drafts" aria-label={title}>
          <h2>
            {title} <span className="soft small">{drafts.length}</span>
          </h2>
          <ol>
            {drafts.map(draft => (
              <DraftCard key={draft.id} draft={draft} />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

function groupsOf(items: readonly Draft[]): { title: string; drafts: Draft[] }[] {
  return [
    { title: 'Ready', drafts: items.filter(canBeApproved) },
    { title: 'Held', drafts: items.filter(({ state }) => state === 'held') },
    { title: 'Approved, on their way', drafts: items.filter(({ state }) => state === 'approved') },
  ].filter(({ drafts }) => drafts.length > 0)
}

function ApproveAll({ count }: { count: number }) {
  const approve = async () => {
    try {
      const { approved } = await call('POST /api/drafts/approval', { body: { drafts: 'all' } })
      showToast({ says: `${approved} approved: each goes out in its window.` })
      await renewEverything()
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <Button look="primary" onClick={() => void approve()} disabledBecause={count === 0 && 'No draft is ready.'}>
      Approve all {count > 0 && count}
    </Button>
  )
}

function NoMailbox() {
  return (
    <div className="notice">
      <div>
        <p className="strong">No mailbox is connected, so no mail is drafted.</p>
        <p>
          <Link to={places.mailboxes}>Connect one</Link>: it is tested at once.
        </p>
      </div>
    </div>
  )
}
