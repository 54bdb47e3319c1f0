// A field for a time zone, with the names that there are to choose from.
import { useId } from 'react'

const zones = Intl.supportedValuesOf('timeZone')

interface ZoneFieldProps {
  readonly name: string
  readonly value: string
  readonly hint?: string
}

export function ZoneField({ name, value, hint }: ZoneFieldProps) {
  const id = useId()
  return (
    <label className="field">
      <span>Time zone</span>
      <input
        name={name}
        required
        list={`${id}-zones`}
        autoComplete="off"
        defaultValue={value}
        aria-describedby={hint && `${id}-hint`}
      />
      <datalist id={`${id}-zones`}>
        {zones.map(zone => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {hint && (
        <small id={`${id}-hint`} className="soft">
          {hint}
        </small>
      )}
    </label>
  )
}
