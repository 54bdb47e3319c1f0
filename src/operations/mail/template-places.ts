// The places that a template can have: a step of a playbook, one of the engine's own steps, an intent; and which template
// is taken at each. A template at no such place would be used by no touch.

import { type Intent, intents } from '../../domain/event.ts'
import { badInput } from '../../domain/failure.ts'
import { nearest } from '../nearest.ts'
import type { Reader, Tend } from '../ports.ts'
import type { Template, TemplateText } from './ports.ts'
import { nearestTemplate } from './templates.ts'

export interface TemplatePlace {
  /** Also the template's, where there is one. */
  readonly id: string
  readonly kind: 'playbook' | 'step' | 'intent'
  readonly playbook: string | null
  readonly step: string | null
  readonly intent: Intent | null
}

export interface ListedTemplate extends TemplatePlace {
  /** none: the one that `taken` names is used here. */
  readonly state: 'shipped' | 'own' | 'none'
  readonly template: Template | null
  readonly taken: string | null
  readonly hasShipped: boolean
}

export type Shipped = ReadonlyMap<string, TemplateText>

export async function listTemplates(tend: Tend, reader: Reader, shipped: Shipped): Promise<ListedTemplate[]> {
  const saved = new Map((await reader.mail.templates.all()).map(template => [template.id, template]))
  const places = await templatePlaces(tend, reader, [...shipped.keys(), ...saved.keys()])
  return places.map(place => {
    const template = saved.get(place.id) ?? null
    const state = template ? (template.isShipped ? 'shipped' : 'own') : 'none'
    const { playbook, step, intent } = place
    const taken = nearestTemplate(saved, { playbook: playbook ?? '', step: step ?? '', intent: intent ?? '' })
    return { ...place, state, template, taken: (template ?? taken)?.id ?? null, hasShipped: shipped.has(place.id) }
  })
}

/** @param ids of the templates that there are */
async function templatePlaces(tend: Tend, reader: Reader, ids: readonly string[]): Promise<TemplatePlace[]> {
  const places = new Map<string, TemplatePlace>()
  for (const version of await reader.playbooks.newest()) {
    const { steps } = await tend.shelf.take(reader, version)
    for (const { id: step, channel, intent } of steps) {
      const id = `${version.id}/${step}`
      if (channel === 'email') places.set(id, { id, kind: 'playbook', playbook: version.id, step, intent })
    }
  }
  for (const id of ids) if (!places.has(id)) places.set(id, placeOf(id))
  for (const intent of intents) if (!places.has(intent)) places.set(intent, placeOf(intent))
  const order = ['playbook', 'step', 'intent']
  return [...places.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
}

function placeOf(id: string): TemplatePlace {
  const intent = intents.find(known => known === id)
  if (intent) return { id, kind: 'intent', playbook: null, step: null, intent }
  const [playbook, inPlaybook] = id.split('/')
  if (inPlaybook !== undefined) {
    return { id, kind: 'playbook', playbook: playbook as string, step: inPlaybook, intent: null }
  }
  const [step, ofStep] = id.split('-')
  const only = intents.find(known => known === ofStep) ?? null
  return { id, kind: 'step', playbook: null, step: only ? (step as string) : id, intent: only }
}

/** @throws Failure bad_input for a name that no touch asks for */
export function refuseNoPlace(id: string, listed: readonly TemplatePlace[]): void {
  const steps = listed.flatMap(place => (place.kind === 'step' ? [place.step as string] : []))
  const isOfStep = steps.some(step => intents.some(intent => id === `${step}-${intent}`))
  if (isOfStep || listed.some(place => place.id === id)) return
  const ids = listed.map(place => place.id)
  const near = nearest(id, ids)
  throw badInput(`No touch would use a template called ${id}`, [
    { where: 'template', field: 'id', found: id, allowed: near ?? 'PLAYBOOK/STEP, STEP-INTENT, STEP or INTENT' },
  ])
}
