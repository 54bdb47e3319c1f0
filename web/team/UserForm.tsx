// The form of a user: what the others call them, and their days.
import type { FormEvent } from 'react'
import { call } from '../app/call.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { ZoneField } from '../controls/ZoneField.tsx'
import { type TeamUser, useTeamChange } from './queries.ts'
import { weekdayNames } from './team-words.ts'

interface UserFormProps {
  /** Left out = a new one. */
  readonly user: TeamUser | undefined
  readonly mayManage: boolean
  readonly onSaved: () => void
}

export function UserForm({ user, mayManage, onSaved }: UserFormProps) {
  const save = useTeamChange((form: FormData) => {
    const body = readUser(form, mayManage && user !== undefined)
    return user ? call('PATCH /api/users/{id}', { path: { id: user.id }, body }) : call('POST /api/users', { body })
  })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (!save.isPending) save.mutate(new FormData(submitted.currentTarget), { onSuccess: onSaved })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>Name</span>
        <input name="name" required maxLength={100} defaultValue={user?.name ?? ''} autoComplete="off" />
      </label>
      <label className="field">
        <span>Email</span>
        <input name="email" type="email" defaultValue={user?.email ?? ''} autoComplete="off" />
      </label>
      <label className="field">
        <span>Minutes of a working day</span>
        <input name="minutes" type="number" required min={0} max={1440} defaultValue={user?.minutes ?? 60} />
      </label>
      <DayFields user={user} />
      <ZoneField name="timeZone" value={user?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone} />
      {mayManage && user && (
        <label className="check">
          <input type="checkbox" name="isActive" defaultChecked={user.isActive} />
          Signs in, and gets new contacts
        </label>
      )}
      {save.isError && <Failed error={save.error} />}
      <p className="row">
        <Button type="submit" look="primary" disabledBecause={save.isPending && 'It is being saved.'}>
          {user ? 'Save' : 'Add'}
        </Button>
      </p>
    </form>
  )
}

/** The days on which something is planned for them. */
function DayFields({ user }: Pick<UserFormProps, 'user'>) {
  return (
    <>
      <fieldset className="working-days">
        <legend className="small strong">Working days</legend>
        {weekdayNames.map((name, place) => (
          <label key={name} className="check small">
            <input
              type="checkbox"
              name="day"
              value={place + 1}
              defaultChecked={user ? user.workingDays.includes(place + 1) : place < 5}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset className="row vacation">
        <legend className="small strong">Away</legend>
        <label className="field">
          <span>From</span>
          <input name="from" type="date" defaultValue={user?.vacation?.from} />
        </label>
        <label className="field">
          <span>to, both included</span>
          <input name="to" type="date" defaultValue={user?.vacation?.to} />
        </label>
      </fieldset>
      <p className="soft small">
        While somebody is away nothing is planned for them. Back again, their day is decided anew: what went stale
        meanwhile comes last, and nothing is piled up.
      </p>
    </>
  )
}

function readUser(form: FormData, isManaged: boolean) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const [from, to] = [text('from'), text('to')]
  return {
    name: text('name'),
    email: text('email') || null,
    timeZone: text('timeZone'),
    minutes: Number(text('minutes')),
    workingDays: form.getAll('day').map(Number),
    vacation: from === '' && to === '' ? null : { from: from || to, to: to || from },
    ...(isManaged && { isActive: form.has('isActive') }),
  }
}
