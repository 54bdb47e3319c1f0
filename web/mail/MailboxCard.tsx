// One mailbox: whether it sends and, when not, why; when it was read; and what its owner may do with it.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/Icon.tsx'
import { readInWords, sendsInWords, sentInWords, serverInWords } from './mailbox-words.ts'

type Checked = Answer<'POST /api/mailboxes'>
type Mailbox = Checked['mailbox']

interface MailboxCardProps {
  readonly mailbox: Mailbox
  /** What the last test on this page found; left out = none was made. */
  readonly checks: Checked['checks'] | undefined
  readonly onChecked: (checked: Checked) => void
  readonly onChange: () => void
}

export function MailboxCard({ mailbox, checks, onChecked, onChange }: MailboxCardProps) {
  const { address, name, aliases, smtp, imap, state } = mailbox
  return (
    <li className="card draft" aria-label={address}>
      <header className="row">
        <h2>{address}</h2>
        <span className="soft small">{[name, ...aliases].join(' · ')}</span>
      </header>
      <p className={state === 'paused' ? 'held' : undefined}>{sendsInWords(mailbox)}</p>
      <dl className="mailbox-facts">
        <div>
          <dt>Last read</dt>
          <dd>{readInWords(mailbox, Date.now())}</dd>
        </div>
        <div>
          <dt>Sent</dt>
          <dd>{sentInWords(mailbox)}</dd>
        </div>
        <div>
          <dt>Servers</dt>
          <dd>
            SMTP {serverInWords(smtp)}
            {imap && `; IMAP ${serverInWords(imap)}`}
          </dd>
        </div>
      </dl>
      {checks && <Checks checks={checks} />}
      <Deeds mailbox={mailbox} onChecked={onChecked} onChange={onChange} />
    </li>
  )
}

function Checks({ checks }: { checks: Checked['checks'] }) {
  return (
    <ul className="checks" aria-label="What the test found" role="status">
      {checks.map(({ what, isGood, says, act }) => (
        <li key={what} data-good={isGood}>
          <Icon name={isGood ? 'check' : 'warn'} />
          <div>
            <p>
              <span className="strong">
                {what.toUpperCase()} {isGood ? 'works' : 'does not work'}:
              </span>{' '}
              {says}
            </p>
            {act && <p className="soft small">{act}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

type DeedsProps = Omit<MailboxCardProps, 'checks'>

function Deeds({ mailbox: { id, address, state }, onChecked, onChange }: DeedsProps) {
  const [isRemoving, setRemoving] = useState(false)
  const path = { id }
  const test = useMutation({
    mutationFn: () => call('POST /api/mailboxes/{id}/test', { path }),
    onSuccess: onChecked,
    onError: showFailure,
  })
  const change = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work()
      showToast({ says: `${address} ${done}.` })
      await renewEverything()
    } catch (error) {
      showFailure(error)
    }
  }
  const turn = (to: Mailbox['state'], done: string) =>
    void change(() => call('PUT /api/mailboxes/{id}/state', { path, body: { state: to } }), done)
  if (isRemoving) {
    return (
      <div className="row">
        <p>Forget this mailbox and its password? What it sent and read stays on the timelines.</p>
        <Button onClick={() => void change(() => call('DELETE /api/mailboxes/{id}', { path }), 'is forgotten')}>
          Forget it
        </Button>
        <Button look="quiet" onClick={() => setRemoving(false)}>
          Keep it
        </Button>
      </div>
    )
  }
  return (
    <p className="row">
      <Button
        aria-label={`Test ${address}`}
        onClick={() => test.mutate()}
        disabledBecause={test.isPending && 'It is being tested.'}
      >
        {test.isPending ? 'Testing …' : 'Test'}
      </Button>
      {state === 'active' ? (
        <Button aria-label={`Pause ${address}`} onClick={() => turn('paused', 'sends nothing until you resume it')}>
          Pause
        </Button>
      ) : (
        <Button aria-label={`Resume ${address}`} onClick={() => turn('active', 'sends again')}>
          Resume
        </Button>
      )}
      <Button aria-label={`Change ${address}`} onClick={onChange}>
        Change …
      </Button>
      <Button look="quiet" aria-label={`Remove ${address}`} onClick={() => setRemoving(true)}>
        Remove …
      </Button>
    </p>
  )
}
