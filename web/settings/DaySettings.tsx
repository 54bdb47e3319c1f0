// The user's day: where it begins and ends, how many minutes it has for this work, and whether a mail asks how meetings
// went.
import type { Answer } from '../../src/http/contract.ts'
import { ZoneField } from '../controls/ZoneField.tsx'
import { SettingCard, textIn } from './SettingCard.tsx'

export function DaySettings({ settings }: { settings: Answer<'GET /api/settings'> }) {
  const read = (form: FormData) => ({
    timeZone: textIn(form, 'timeZone'),
    minutes: Number(form.get('minutes')),
    asksOutcomes: form.get('asksOutcomes') !== null,
  })
  return (
    <SettingCard
      title="Your day"
      says="The day list ends where your minutes do, and says what did not fit. People are touched in their own hours, whatever yours are."
      read={read}
    >
      <ZoneField
        name="timeZone"
        value={settings.timeZone}
        hint="Where your day begins and ends; contacts whose own zone is not known are taken to live there."
      />
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
    </SettingCard>
  )
}
