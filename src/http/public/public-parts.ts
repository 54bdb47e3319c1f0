// What the pages for visitors are made of.
import type { RouteParts } from '../route-parts.ts'

export type PublicParts = Pick<RouteParts, 'tend' | 'kit' | 'bookings' | 'changes' | 'log'>
