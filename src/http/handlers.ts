// Every route with its handler: a file for each group of paths.

import { batchRoutes } from './batches.ts'
import { bookingRoutes } from './bookings.ts'
import { cardRoutes } from './cards.ts'
import { changesRoutes } from './changes.ts'
import { contactRoutes } from './contacts.ts'
import { draftRoutes } from './drafts.ts'
import { duplicateRoutes } from './duplicates.ts'
import { eventRoutes } from './events.ts'
import { formRoutes } from './forms.ts'
import { hookRoutes } from './hooks.ts'
import { importRoutes } from './imports.ts'
import { insightRoutes } from './insight.ts'
import { learningRoutes } from './learning.ts'
import { mailboxRoutes } from './mailboxes.ts'
import { noticeRoutes } from './notices.ts'
import { offerPageRoutes } from './offer-pages.ts'
import { playbookRoutes } from './playbooks.ts'
import { qualityRoutes } from './quality.ts'
import { referralRoutes } from './referrals.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'
import { sampleRoutes } from './sample.ts'
import { settingRoutes } from './settings.ts'
import { signatureRoutes } from './signatures.ts'
import { teamRoutes } from './team.ts'
import { templateRoutes } from './templates.ts'
import { todayRoutes } from './today.ts'
import { uploadRoutes } from './uploads.ts'

export function makeHandlers(parts: RouteParts): Handlers {
  return {
    ...todayRoutes(parts),
    ...contactRoutes(parts),
    ...eventRoutes(parts),
    ...uploadRoutes(parts),
    ...importRoutes(parts),
    ...playbookRoutes(parts),
    ...insightRoutes(parts),
    ...draftRoutes(parts),
    ...mailboxRoutes(parts),
    ...noticeRoutes(parts),
    ...formRoutes(parts),
    ...offerPageRoutes(parts),
    ...hookRoutes(parts),
    ...bookingRoutes(parts),
    ...cardRoutes(parts),
    ...referralRoutes(parts),
    ...duplicateRoutes(parts),
    ...qualityRoutes(parts),
    ...batchRoutes(parts),
    ...settingRoutes(parts),
    ...teamRoutes(parts),
    ...learningRoutes(parts),
    ...templateRoutes(parts),
    ...signatureRoutes(parts),
    ...sampleRoutes(parts),
    ...changesRoutes(parts),
  }
}
