// The views of the settings.
import { places } from '../app/places.ts'
import { Views } from '../app/Views.tsx'

const views = [
  { to: places.settings, says: 'Settings' },
  { to: places.team, says: 'Team' },
] as const

export function SettingsNav({ current }: { current: string }) {
  return <Views label="Settings" views={views} current={current} />
}
