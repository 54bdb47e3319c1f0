// The pages above those of a door.
import type { Place } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'

export const underDoors: readonly Place[] = [{ to: places.doors, says: 'Doors' }]
export const underForms: readonly Place[] = [...underDoors, { to: places.forms, says: 'Forms' }]
export const underOffers: readonly Place[] = [...underDoors, { to: places.offerPages, says: 'Offers' }]
