// Connects a calendar by the address of its file, or a CalDAV account. The address goes to the server and is never shown
// again: whoever has it reads the calendar.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../app/call.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { renewCalendars } from './renew-calendars.ts'
import { useTeam } from './use-team.ts'

type Kind = 'ics' | 'caldav'

export function CalendarForm({ onSaved }: { onSaved: () => void }) {
  const [kind, setKind] = useState<Kind>('ics')
  const { me, isTeam, givable } = useTeam()
  const saving = useMutation({
    mutationFn: (form: FormData) => call('POST /api/calendars', { body: readCalendar(form, kind) }),
    onSuccess: async ({ name, fault }) => {
      showToast({ says: fault ? `${name} is kept, but can’t be read: ${fault}` : `${name} is connected.` })
      onSaved()
      await renewCalendars()
    },
  })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (!saving.isPending) saving.mutate(new FormData(submitted.currentTarget))
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>Name</span>
        <input name="name" autoComplete="off" placeholder="Work" maxLength={100} />
      </label>
      <label className="field">
        <span>Kind</span>
        <select value={kind} onChange={event => setKind(event.target.value as Kind)}>
          <option value="ics">The address of a calendar file (iCal, .ics)</option>
          <option value="caldav">A CalDAV account</option>
        </select>
      </label>
      <label className="field">
        <span>Address</span>
        <input name="url" required autoComplete="off" placeholder="https://…" aria-describedby="url-hint" />
        <small id="url-hint" className="soft">
          {kind === 'ics'
            ? 'Google: “Secret address in iCal format”. Outlook: “Publish a calendar”, the ICS link. It is kept encrypted.'
            : 'Of the server, such as https://caldav.fastmail.com/ or https://cloud.example.com/remote.php/dav/.'}
        </small>
      </label>
      {kind === 'caldav' && (
        <>
          <label className="field">
            <span>User</span>
            <input name="user" required autoComplete="off" />
          </label>
          <label className="field">
            <span>Password</span>
            <input name="password" type="password" required autoComplete="new-password" />
          </label>
        </>
      )}
      {isTeam && givable.length > 1 && (
        <label className="field">
          <span>Whom it keeps busy</span>
          <select name="owner" defaultValue={me}>
            {givable.map(user => (
              <option key={user.id} value={user.id}>
                {user.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="check">
        <input type="checkbox" name="isPrivateAllowed" />
        <span>It lies in my own network</span>
      </label>
      {saving.isError && <Failed error={saving.error} />}
      <Button type="submit" look="primary" disabledBecause={saving.isPending && 'It is being read.'}>
        {saving.isPending ? 'Reading it …' : 'Connect and read'}
      </Button>
    </form>
  )
}

function readCalendar(form: FormData, kind: Kind) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const isAccount = kind === 'caldav'
  return {
    ...{ kind, name: text('name'), url: text('url'), isPrivateAllowed: form.get('isPrivateAllowed') !== null },
    ...(text('owner') && { owner: text('owner') }),
    user: isAccount ? text('user') : null,
    // A password may end in a blank, so it is taken as it was typed.
    password: isAccount ? String(form.get('password')) : null,
  }
}
