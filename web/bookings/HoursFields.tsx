// The hours of each weekday, on the user's own clock: up to two stretches, so that lunch can be left out.
import type { Page } from './queries.ts'
import { clockOf, weekdays } from './read-page.ts'
import { useTeam } from './use-team.ts'

const nineToFive = [{ from: 540, to: 1020 }]
const usual: Page['hours'] = { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: nineToFive }

export function HoursFields({ hours = usual }: { hours?: Page['hours'] | undefined }) {
  const { isTeam } = useTeam()
  return (
    <fieldset className="plain-hours">
      <legend className="small strong">Hours, on {isTeam ? 'the clock of whoever is met' : 'your clock'}</legend>
      {weekdays.map((name, place) => (
        <Day key={name} name={name} day={place + 1} stretches={hours[place + 1] ?? []} />
      ))}
      <small className="soft">Empty = not offered. The second pair is for the afternoon.</small>
    </fieldset>
  )
}

interface DayProps {
  readonly name: string
  readonly day: number
  readonly stretches: Page['hours'][string]
}

function Day({ name, day, stretches }: DayProps) {
  return (
    <div className="day-hours">
      <span>{name}</span>
      {[0, 1].map(place => {
        const stretch = stretches[place]
        const words = place === 0 ? '' : ' again'
        return (
          <span key={place} className="stretch">
            <input
              type="time"
              name={`from-${day}-${place}`}
              aria-label={`${name} from${words}`}
              defaultValue={stretch && clockOf(stretch.from)}
            />
            –
            <input
              type="time"
              name={`to-${day}-${place}`}
              aria-label={`${name} to${words}`}
              defaultValue={stretch && clockOf(stretch.to)}
            />
          </span>
        )
      })}
    </div>
  )
}
