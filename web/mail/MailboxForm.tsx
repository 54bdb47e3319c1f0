// Connects a mailbox, or changes one. A password goes to the server and is never shown again: to change anything, it is
// asked for anew.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { type Login, LoginFields, usualServers } from './LoginFields.tsx'
import { readMailbox } from './read-mailbox.ts'

type Checked = Answer<'POST /api/mailboxes'>
type Mailbox = Checked['mailbox']

interface MailboxFormProps {
  /** The one to change; left out = a new one. */
  readonly mailbox?: Mailbox | undefined
  readonly onSaved: (checked: Checked) => void
}

export function MailboxForm({ mailbox, onSaved }: MailboxFormProps) {
  const [login, setLogin] = useState<Login>('password')
  const servers = mailbox ?? usualServers(login)
  const saving = useMutation({
    mutationFn: (form: FormData) => call('POST /api/mailboxes', { body: readMailbox(form) }),
    onSuccess: async checked => {
      onSaved(checked)
      await renewEverything()
    },
  })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (!saving.isPending) saving.mutate(new FormData(submitted.currentTarget))
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>Address</span>
        <input
          name="address"
          type="email"
          required
          autoComplete="off"
          defaultValue={mailbox?.address}
          readOnly={mailbox !== undefined}
        />
      </label>
      <label className="field">
        <span>Your name, as recipients see it</span>
        <input name="name" required pattern=".*\S.*" autoComplete="off" defaultValue={mailbox?.name} />
      </label>
      <ServerFields key={`smtp ${login}`} kind="smtp" title="SMTP: it sends by" port={587} server={servers.smtp} />
      <ServerFields
        key={`imap ${login}`}
        kind="imap"
        title="IMAP: answers are read from"
        port={993}
        server={servers.imap}
      />
      <label className="field">
        <span>User</span>
        <input name="user" autoComplete="off" placeholder="the address" defaultValue={mailbox?.smtp.user ?? ''} />
      </label>
      <LoginFields login={login} onChange={setLogin} />
      <label className="field">
        <span>Your other addresses</span>
        <input
          name="aliases"
          autoComplete="off"
          placeholder="sales@example.com, me@example.org"
          defaultValue={mailbox?.aliases.join(', ')}
        />
      </label>
      <label className="field">
        <span>Copies of what is sent</span>
        <select name="sentCopies" defaultValue={mailbox?.sentCopies ?? 'auto'} aria-describedby="copies-hint">
          <option value="auto">Find out by the first sends</option>
          <option value="server">The server keeps them</option>
          <option value="tend">Tend puts them into the Sent folder</option>
        </select>
        <small id="copies-hint" className="soft">
          By them Tend knows what went out where a connection broke. Gmail and Microsoft keep them by themselves.
        </small>
      </label>
      {saving.isError && <Failed error={saving.error} />}
      <Button type="submit" look="primary" disabledBecause={saving.isPending && 'Its servers are being tried.'}>
        {saving.isPending ? 'Trying its servers …' : 'Save and test'}
      </Button>
    </form>
  )
}

interface ServerFieldsProps {
  readonly kind: 'smtp' | 'imap'
  readonly title: string
  /** The usual one. */
  readonly port: number
  readonly server: Omit<NonNullable<Mailbox['imap']>, 'user'> | null | undefined
}

function ServerFields({ kind, title, port, server }: ServerFieldsProps) {
  const isNeeded = kind === 'smtp'
  return (
    <fieldset className="server-fields">
      <legend className="small strong">{title}</legend>
      <label className="field">
        <span>Server</span>
        <input
          name={`${kind}Host`}
          required={isNeeded}
          autoComplete="off"
          placeholder={isNeeded ? `${kind}.example.com` : 'empty = answers are not seen'}
          defaultValue={server?.host}
        />
      </label>
      <label className="field">
        <span>Port</span>
        <input name={`${kind}Port`} type="number" min={1} max={65_535} required defaultValue={server?.port ?? port} />
      </label>
      <label className="field">
        <span>Encryption</span>
        <select name={`${kind}Security`} defaultValue={server?.security ?? ''}>
          <option value="">By the port: TLS on 465 and 993, else STARTTLS</option>
          <option value="tls">TLS</option>
          <option value="starttls">STARTTLS</option>
          {/* A password would cross the network in clear: only kept where the command line, which checks, chose it. */}
          {server?.security === 'none' && <option value="none">None</option>}
        </select>
      </label>
    </fieldset>
  )
}
