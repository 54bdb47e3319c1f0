// The user's day: where it begins and ends, how many minutes it has for this work, and whether a mail asks how meetings
// went.
import type { FormEvent } from 'react'
import type { Answer } from '../../src/http/contract.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { useSaving } from './queries.ts'

const zones = Intl.supportedValuesOf('timeZone')

export function DaySettings({ settings }: { settings: Answer<'GET /api/settings'> }) {
  const saving = useSaving()
  const save = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const form = new FormData(submitted.currentTarget)
    if (saving.isPending) return
    saving.mutate({
      timeZone: String(form.get('timeZone')).trim(),
      minutes: Number(form.get('minutes')),
      asksOutcomes: form.get('asksOutcomes') !== null,
    })
  }
  return (
    <section className="card setting" aria-label="Your day">
      <h2>Your day</h2>
      <p className="soft">
        The day list ends where your minutes do, and says what did not fit. People are touched in their own hours,
        whatever yours are.
      </p>
      <form className="stack" onSubmit={save}>
        <label className="field">
          <span>Time zone</span>
          <input
            name="timeZone"
            required
            list="time-zones"
            autoComplete="off"
            defaultValue={settings.timeZone}
            aria-describedby="zone-hint"
          />
          <datalist id="time-zones">
            {zones.map(zone => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <small id="zone-hint" className="soft">
            Where your day begins and ends; contacts whose own zone is not known are taken to live there.
          </small>
        </label>
        <label className="field">
          <span>Minutes a day</span>
          <input
            name="minutes"
            type="number"
            required
            min={0}
            max={1440}
            defaultValue={settings.minutes}
            aria-describedby="minutes-hint"
          />
          <small id="minutes-hint" className="soft">
            What you have for replies and follow-ups, calls included.
          </small>
        </label>
        <label className="row">
          <input type="checkbox" name="asksOutcomes" defaultChecked={settings.asksOutcomes} />A mail asks me after each
          meeting how it went
        </label>
        {saving.isError && <Failed error={saving.error} />}
        <p className="row">
          <Button type="submit" look="primary" disabledBecause={saving.isPending && 'It is being saved.'}>
            Save
          </Button>
        </p>
      </form>
    </section>
  )
}
