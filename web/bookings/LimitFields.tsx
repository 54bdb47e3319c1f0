// How long, how soon, how often, and what goes out before.
import type { Page } from './queries.ts'

export function LimitFields({ page }: { page?: Page | undefined }) {
  return (
    <>
      <div className="number-fields">
        <NumberField name="minutes" says="Minutes" value={page?.minutes ?? 30} min={5} max={480} />
        <NumberField
          name="everyMinutes"
          says="A start every … minutes"
          value={page?.everyMinutes ?? 30}
          min={5}
          max={480}
        />
        <NumberField name="beforeMinutes" says="Free minutes before" value={page?.beforeMinutes ?? 0} max={480} />
        <NumberField name="afterMinutes" says="Free minutes after" value={page?.afterMinutes ?? 0} max={480} />
        <NumberField
          name="noticeHours"
          says="Notice, in hours"
          value={(page?.noticeMinutes ?? 240) / 60}
          max={720}
          step="any"
        />
        <NumberField name="daysAhead" says="Days ahead" value={page?.daysAhead ?? 60} min={1} max={400} />
        <NumberField
          name="mostPerDay"
          says="Most in a day"
          value={page?.mostPerDay ?? ''}
          min={1}
          max={100}
          isOptional
        />
        <label className="field">
          <span>Reminders, hours before</span>
          <input
            name="remindHours"
            autoComplete="off"
            pattern="[\d., ]*"
            placeholder="24, 1"
            title="Numbers parted by commas; empty = none"
            defaultValue={(page?.remindBefore ?? [1440, 60]).map(minutes => minutes / 60).join(', ')}
          />
        </label>
      </div>
      <Choice name="skipsHolidays" says="Public holidays are off" isOn={page?.skipsHolidays ?? true} />
      <Choice name="asksPhone" says="Ask for a phone number (they may leave it out)" isOn={page?.asksPhone ?? true} />
      <Choice name="isOpen" says="Open: visitors can book" isOn={page?.isOpen ?? true} />
    </>
  )
}

interface NumberFieldProps {
  readonly name: string
  readonly says: string
  readonly value: number | ''
  readonly min?: number
  readonly max: number
  readonly step?: 'any'
  readonly isOptional?: boolean
}

function NumberField({ name, says, value, min = 0, max, step, isOptional = false }: NumberFieldProps) {
  return (
    <label className="field">
      <span>{says}</span>
      <input type="number" name={name} min={min} max={max} step={step} required={!isOptional} defaultValue={value} />
    </label>
  )
}

function Choice({ name, says, isOn }: { name: string; says: string; isOn: boolean }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} defaultChecked={isOn} />
      <span>{says}</span>
    </label>
  )
}
