// /api/templates: the texts that mails are drafted from, read, tried on a contact, saved and put back.
import { badInput } from '../domain/failure.ts'
import { formatInstant } from '../domain/instant.ts'
import type { Template, TemplateText } from '../operations/mail/ports.ts'
import { checkTemplate, templateFaults } from '../operations/mail/render-template.ts'
import { fieldWords } from '../operations/mail/template-fields.ts'
import {
  previewTemplate,
  resetTemplate,
  saveOwnTemplate,
  type TemplatePage,
  templatePage,
} from '../operations/mail/template-page.ts'
import { type ListedTemplate, listTemplates } from '../operations/mail/template-places.ts'
import { prepareTemplates } from '../operations/mail/templates.ts'
import { theWorkspace } from '../operations/ports.ts'
import type { templatesContract } from './contract/templates.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function templateRoutes({ tend, kit, changes }: RouteParts): Pick<Handlers, keyof typeof templatesContract> {
  const prepared = async () => {
    const shipped = await kit.shippedTemplates()
    await prepareTemplates(tend, { workspace: theWorkspace, shipped, now: tend.clock.now() })
    return shipped
  }
  const show = async (id: string) => {
    const shipped = await prepared()
    return pageDocument(await tend.store.read(theWorkspace, reader => templatePage(tend, reader, { id, shipped })))
  }
  return {
    'GET /api/templates': async () => {
      const shipped = await prepared()
      const listed = await tend.store.read(theWorkspace, reader => listTemplates(tend, reader, shipped))
      return { items: listed.map(listedDocument), fields: fieldWords() }
    },
    'GET /api/templates/{id}': ({ params }) => show(params.id as string),
    'PUT /api/templates/{id}': async ({ params, body }) => {
      const saving = { id: params.id as string, shipped: await prepared(), template: body, now: tend.clock.now() }
      await tend.store.write(theWorkspace, writer => saveOwnTemplate(tend, writer, saving))
      changes.announce(null)
      return show(saving.id)
    },
    'POST /api/templates/{id}/reset': async ({ params }) => {
      const resetting = { id: params.id as string, shipped: await prepared(), now: tend.clock.now() }
      await tend.store.write(theWorkspace, writer => resetTemplate(writer, resetting))
      changes.announce(null)
      return show(resetting.id)
    },
    'POST /api/templates/check': async ({ body }) => ({ faults: templateFaults(body) }),
    'POST /api/templates/preview': async ({ body: { template, contact } }) => {
      const faults = checkTemplate(template)
      if (faults.length > 0) throw badInput('The template has faults', faults)
      const trial = { template, contact, now: tend.clock.now() }
      return tend.store.read(theWorkspace, reader => previewTemplate(tend, reader, trial))
    },
  }
}

function listedDocument({ template, ...place }: ListedTemplate) {
  const { id, kind, playbook, step, intent, state, taken, hasShipped } = place
  const { version = 0, subject = '' } = template ?? {}
  return { id, kind, playbook, step, intent, state, taken, hasShipped, version, subject }
}

function pageDocument({ text, versions, ...listed }: TemplatePage) {
  return { ...listedDocument(listed), template: text, versions: versions.map(versionDocument) }
}

function versionDocument({ version, isShipped, savedAt, ...template }: Template) {
  return { ...textOf(template), version, isShipped, savedAt: formatInstant(savedAt) }
}

function textOf({ subject, text, html, needs }: TemplateText): TemplateText {
  return { subject, text, html, needs }
}
