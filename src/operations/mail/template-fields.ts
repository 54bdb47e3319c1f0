// The fields that a template may name, each with what it holds: what a template is checked against when it is saved.

export const templateFields = {
  contact: {
    name: 'their name',
    first_name: 'their first name',
    company: 'their company',
    email: 'the address that the mail goes to',
    source: 'the name of where they came from: a fair, a list, a page',
    source_kind: 'its kind: event, trade_show, referral, inbound, website, list, business_card, import',
    referrer: 'who referred them',
    reason: 'why they were interested, as recorded',
  },
  sender: {
    name: 'the mailbox’s name',
    first_name: 'the first word of it',
    email: 'the mailbox’s address',
    company: 'your company',
    phone: 'your number',
    benefit: 'what people gain by you, as the end of a sentence: “fewer missed appointments”',
    gift: 'something useful that you give away, as the end of a sentence: “a short look at your site”',
    news: 'something that is worth their time now, as a sentence',
    link: 'where they choose a time to talk',
  },
  meeting: {
    reschedule_link: 'where they choose a new time for the meeting that they booked last',
  },
  referred: {
    name: 'the person whom they referred to us, and whom they are to be told of',
    company: 'that person’s company',
    outcome: 'what came of it so far, as the end of a sentence: “we have met”',
  },
  timeline: {
    met: 'true when you met in person or by voice',
    touches: 'how many touches they had',
    days_since_touch: 'days since the last touch',
    last_touch_on: 'the day of the last touch, such as 3 November',
    last_meeting_on: 'the day of the last meeting held or missed',
    wanted: 'what they asked for: a cart, information, a proposal, a price, a trial',
    promised: 'what we promised and owe',
    referred: 'whom they referred to us',
    asked_on: 'the day of their message that is unanswered',
  },
} as const

export type TemplateScope = keyof typeof templateFields

/** What a template is rendered with. A value that is not known is left out: that is what makes a draft be held. */
export type TemplateValues = {
  readonly [Scope in TemplateScope]: Partial<
    Record<keyof (typeof templateFields)[Scope], string | number | boolean | undefined>
  >
}

/** Says whether a name is a field: `contact.first_name`. */
export function isField(scope: string, name: string): boolean {
  return Object.hasOwn(templateFields, scope) && Object.hasOwn(templateFields[scope as TemplateScope], name)
}

/** Every field with what it holds. */
export function fieldWords(): { name: string; is: string }[] {
  return Object.entries(templateFields).flatMap(([scope, fields]) =>
    Object.entries(fields).map(([name, is]) => ({ name: `${scope}.${name}`, is })),
  )
}

export function fieldNames(): string[] {
  return Object.entries(templateFields).flatMap(([scope, fields]) =>
    Object.keys(fields).map(name => `${scope}.${name}`),
  )
}
