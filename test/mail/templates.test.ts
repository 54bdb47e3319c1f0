// Templates: checked when saved, complete when rendered, and the drafts that Tend ships.
import { describe, expect, test } from 'vitest'
import { shippedPlaybooks, shippedTemplates } from '../../src/boot/package.ts'
import { intents } from '../../src/domain/event.ts'
import { isFaulty, readPlaybook } from '../../src/engine/read-playbook.ts'
import type { TemplateText } from '../../src/operations/mail/ports.ts'
import { checkTemplate, renderTemplate } from '../../src/operations/mail/render-template.ts'
import type { TemplateValues } from '../../src/operations/mail/template-fields.ts'

const written = (text: string, subject = 'A subject'): TemplateText => ({ subject, text, html: null, needs: null })
const nobody: TemplateValues = { contact: {}, sender: { name: 'Mia Ours' }, meeting: {}, referred: {}, timeline: {} }
const ana: TemplateValues = { ...nobody, contact: { name: 'Ana Ruiz', first_name: 'Ana', company: 'Ruiz & Sons' } }

describe('a template when it is saved', () => {
  test('an unknown field is a fault with its line and column, and names the field that was meant', () => {
    const faults = checkTemplate(written('Hello,\n\nat {{ contact.compny }}'))
    expect(faults).toEqual([
      {
        where: 'text, line 3, column 7',
        field: 'contact.compny',
        found: 'a field that there is not',
        allowed: 'contact.company',
      },
    ])
  })

  test('an unknown filter and a tag that does not end are faults with their places', () => {
    expect(checkTemplate(written('a\n{{ contact.name | shout }}'))).toMatchObject([{ where: 'text, line 2, column 1' }])
    expect(checkTemplate(written('{% if contact.name %}a'))).toMatchObject([
      { where: expect.stringMatching(/^text, line 1/) },
    ])
  })

  test('a subject without words is a fault', () => {
    expect(checkTemplate(written('a', ' '))).toMatchObject([{ where: 'subject' }])
  })

  test('a template reads no file and no other template', () => {
    expect(checkTemplate(written('{% include "/etc/passwd" %}'))).not.toEqual([])
  })
})

describe('a template when it is rendered', () => {
  test('a missing value is named instead of a hole being written', () => {
    expect(renderTemplate(written('Hi {{ contact.first_name }},'), nobody)).toEqual({ missing: 'contact.first_name' })
  })

  test('an empty value is a missing one', () => {
    const blank = { ...nobody, contact: { first_name: '' } }
    expect(renderTemplate(written('Hi {{ contact.first_name }},'), blank)).toEqual({ missing: 'contact.first_name' })
  })

  test('a missing value falls back where the template says so', () => {
    expect(renderTemplate(written('Hi {{ contact.first_name | default: "there" }},'), nobody)).toMatchObject({
      text: 'Hi there,',
    })
  })

  test('what people are called is escaped in HTML and left alone in text', () => {
    const both = { ...written('{{ contact.company }}'), html: '<p>{{ contact.company }}</p>' }
    expect(renderTemplate(both, ana)).toMatchObject({ text: 'Ruiz & Sons', html: '<p>Ruiz &amp; Sons</p>' })
  })

  test('a subject is one line', () => {
    const broken = { ...ana, contact: { company: 'Ruiz\r\nBcc: all@example.com' } }
    expect(renderTemplate(written('a', 'For {{ contact.company }}'), broken)).toMatchObject({
      subject: 'For Ruiz Bcc: all@example.com',
    })
  })
})

const full: TemplateValues = {
  contact: {
    ...ana.contact,
    email: 'ana@example.com',
    source: 'Fair',
    source_kind: 'event',
    referrer: 'Ben Cole',
    reason: 'a slow site',
  },
  sender: {
    name: 'Mia Ours',
    first_name: 'Mia',
    email: 'me@ours.example',
    company: 'Ours',
    phone: '+34 911',
    benefit: 'a faster site',
    gift: 'a short look at your site',
    news: 'We wrote down what makes sites slow.',
    link: 'https://ours.example/talk',
  },
  meeting: {},
  referred: { name: 'Eva Sanz', company: 'Sanz & Co', outcome: 'we have met' },
  timeline: {
    met: true,
    touches: 2,
    days_since_touch: 5,
    last_touch_on: '3 November',
    last_meeting_on: '4 November',
    wanted: 'a price',
    promised: 'the plan',
    referred: 'Eva Lund',
    asked_on: '5 November',
  },
}

describe('the drafts that Tend ships', async () => {
  const shipped = [...(await shippedTemplates())]

  test.each(shipped)('%s has no fault, and is whole with every value and with few', (_, template) => {
    expect(checkTemplate(template)).toEqual([])
    expect(renderTemplate(template, full)).not.toHaveProperty('missing')
    const sender = { ...nobody.sender, first_name: 'Mia', benefit: 'a faster site', gift: 'a look' }
    const few = { ...nobody, sender, timeline: { promised: 'the plan' } }
    const rendered = renderTemplate(template, few)
    expect(rendered).not.toHaveProperty('missing')
    expect(JSON.stringify(rendered)).not.toMatch(/ ,|,,|\s\.|undefined|\{\{|\{%/)
  })

  test.each(shipped)('%s lays no guilt, invents no hurry and checks in on nobody', (_, template) => {
    expect(`${template.subject} ${template.text}`).not.toMatch(
      /just checking|checking in|following up|touching base|bump|circle back|haven.t heard|did you see|as soon as possible|last chance|hurry|urgent|limited time|act now|!/i,
    )
  })

  test('every intent has one', () => {
    expect(intents.filter(intent => !shipped.some(([id]) => id === intent))).toEqual([])
  })

  test('every step of every playbook that goes by mail has one of its own', async () => {
    const texts = await shippedPlaybooks()
    const files = [...texts.values()].map(text => readPlaybook(text, id => texts.get(id)))
    const steps = files.flatMap(file =>
      isFaulty(file) ? [] : file.steps.map(step => ({ ...step, id: `${file.id}/${step.id}` })),
    )
    const missing = steps.filter(step => step.channel === 'email' && !shipped.some(([id]) => id === step.id))
    expect(missing.map(step => step.id)).toEqual([])
  })

  test('[H2] the thank-you offers nothing', () => {
    const rendered = renderTemplate(new Map(shipped).get('thanks')!, full)
    expect(JSON.stringify(rendered)).not.toMatch(/faster site|short look|ours\.example|offer|price/i)
  })
})
