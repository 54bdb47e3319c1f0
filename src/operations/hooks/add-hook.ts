// Adding a hook, changing it and taking it away. Its secret is sealed at once and never shown again.
import { randomBytes } from 'node:crypto'
import { badInput, Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { faultsOfMapping, type Mapping } from '../../formats/webhook/mapping.ts'
import type { Vault } from '../mail/ports.ts'
import type { Writer } from '../ports.ts'
import { dropCarts } from './cart.ts'
import { dropDeliveries } from './delivery.ts'
import { dropHook, findHook, type Hook, newHookId, providerOf, type Signing, saveHook } from './hook.ts'

export interface HookChoices {
  readonly name?: string | undefined
  /** As it was given: sealed before it is kept. */
  readonly secret?: string | undefined
  readonly minutes?: number | undefined
  readonly endedIsHeld?: boolean | undefined
  readonly mapping?: Mapping | null | undefined
  readonly signing?: Signing | undefined
}

export interface AddedHook {
  readonly hook: Hook
  /** A secret that was made here because none was given: this once it can be read. */
  readonly madeSecret: string | null
}

const usualMinutes = 60

/** @throws Failure bad_input for an unknown provider, a delay that is none, a faulty mapping */
export async function addHook(
  writer: Writer,
  vault: Vault,
  adding: HookChoices & { readonly provider: string; readonly now: Instant },
): Promise<AddedHook> {
  const provider = providerOf(adding.provider)
  const needsOne = provider.secret.madeBy === 'us' && provider.id !== 'generic'
  const madeSecret = adding.secret === undefined && needsOne ? randomBytes(24).toString('hex') : null
  const blank = blankHook(adding.provider, adding.now)
  const hook = changed(blank, vault, madeSecret === null ? adding : { ...adding, secret: madeSecret })
  await saveHook(writer, hook)
  return { hook, madeSecret }
}

/** A hook with nothing chosen. @throws Failure bad_input for an unknown provider */
export function blankHook(id: string, now: Instant): Hook {
  const provider = providerOf(id)
  return {
    id: newHookId(),
    name: provider.title,
    provider: provider.id,
    secret: null,
    minutes: usualMinutes,
    endedIsHeld: false,
    mapping: null,
    signing: { kind: 'none' },
    addedAt: now,
  }
}

/** @throws Failure not_found, bad_input as addHook */
export async function changeHook(
  writer: Writer,
  vault: Vault,
  change: HookChoices & { readonly hook: string },
): Promise<Hook> {
  const hook = changed(await findHook(writer, change.hook), vault, change)
  await saveHook(writer, hook)
  return hook
}

/** Its secret, its carts that wait and its deliveries go; what they told stays on the timelines. */
export async function removeHook(writer: Writer, said: string): Promise<Hook> {
  const hook = await findHook(writer, said)
  await dropCarts(writer, hook.id)
  await dropDeliveries(writer, hook.id)
  await dropHook(writer, hook.id)
  return hook
}

function changed(hook: Hook, vault: Vault, choices: HookChoices): Hook {
  const { name, secret, minutes = hook.minutes, endedIsHeld = hook.endedIsHeld } = choices
  const { mapping = hook.mapping, signing = hook.signing } = choices
  refuseFaulty({ ...choices, minutes, mapping })
  const isSigned = signing.kind !== 'none'
  const sealed = secret ? vault.seal({ kind: 'password', password: secret }) : hook.secret
  if (hook.provider === 'generic' && isSigned && sealed === null) {
    throw new Failure('bad_input', 'A signature or token needs the secret that it is made with.')
  }
  return { ...hook, name: name?.trim() || hook.name, secret: sealed, minutes, endedIsHeld, mapping, signing }
}

const longestMinutes = 7 * 24 * 60

function refuseFaulty({ secret, minutes, mapping }: HookChoices): void {
  if (!Number.isInteger(minutes) || Number(minutes) < 1 || Number(minutes) > longestMinutes) {
    const allowed = `a whole number of minutes from 1 to ${longestMinutes} (a week)`
    throw badInput('The delay is refused', [{ where: 'webhook', field: 'minutes', found: String(minutes), allowed }])
  }
  if (secret !== undefined && secret.trim() === '') throw new Failure('bad_input', 'The secret is empty.')
  const faults = mapping ? faultsOfMapping(mapping) : []
  if (faults.length > 0) throw badInput('The mapping is refused', faults)
}
