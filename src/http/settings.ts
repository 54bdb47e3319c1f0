// The workspace’s settings, the sender’s among them.
import type { settingsContract } from './contract/settings.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function settingRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof settingsContract> {
  return {}
}
