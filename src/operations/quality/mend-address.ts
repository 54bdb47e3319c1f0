// Takes an offer of a mended address: it stands in the place of the wrong one, and whatever the wrong one's bounces said
// of the contact holds no more.
import type { Address } from '../../domain/channel.ts'
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { placeOf } from '../duplicates/choose-values.ts'
import { findRecord } from '../find-record.ts'
import type { StoredVerdict } from '../kept.ts'
import type { Tend } from '../ports.ts'
import { updateIn } from '../update-contact.ts'

export interface AddressMending {
  readonly workspace: string
  readonly contact: string
  readonly address: Address
  readonly value: string
  readonly now: Instant
}

/** @throws Failure not_found without such a contact, conflict where they have the address no more */
export function mendAddress(tend: Tend, mending: AddressMending): Promise<StoredVerdict> {
  const { workspace, contact, address, value, now } = mending
  return tend.store.write(
    workspace,
    async writer => {
      const { addresses, id } = (await findRecord(writer, contact)).contact
      const place = addresses.findIndex(known => placeOf(known) === placeOf(address))
      if (place < 0) throw new Failure('conflict', `The contact has no address ${address.value} any more`)
      const mended = addresses.map((known, other) => (other === place ? { ...known, value } : known))
      const once = mended.filter((known, other) => mended.findIndex(one => placeOf(one) === placeOf(known)) === other)
      return updateIn(tend, writer, { contact: id, change: { addresses: once }, now })
    },
    { isShort: true },
  )
}
