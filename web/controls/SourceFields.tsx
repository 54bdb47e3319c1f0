// Fields for where contacts came from: the kind, and the name of the event, list or page.
import type { Source } from './read-source.ts'

const says: Readonly<Record<Source['kind'], string>> = {
  event: 'An event',
  trade_show: 'A trade show',
  referral: 'A referral',
  inbound: 'They came to us',
  website: 'Our website',
  list: 'A list',
  business_card: 'Business cards',
  import: 'An older system',
}

interface SourceFieldsProps {
  /** What the empty choice says; left out = one must be chosen. */
  readonly empty?: string
}

export function SourceFields({ empty }: SourceFieldsProps) {
  return (
    <div className="row source-fields">
      <label className="field">
        <span>Where from</span>
        <select name="sourceKind" required={empty === undefined}>
          {empty !== undefined && <option value="">{empty}</option>}
          {Object.entries(says).map(([kind, title]) => (
            <option key={kind} value={kind}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>
          Its name <span className="soft">(may stay empty)</span>
        </span>
        <input name="sourceName" placeholder="BNI breakfast" autoComplete="off" />
      </label>
    </div>
  )
}
