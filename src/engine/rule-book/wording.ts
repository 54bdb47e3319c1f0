// Words that sentences use for the values of events.

export const desires: Readonly<Record<string, string>> = {
  cart_abandoned: 'left a cart unfinished',
  information_requested: 'asked for information',
  proposal_requested: 'asked for a proposal',
  price_requested: 'asked for a price',
  trial_started: 'started a trial',
}
export const interests: Readonly<Record<string, string>> = {
  visit: 'visited our site',
  form: 'filled in a form',
  download: 'downloaded something of ours',
  call: 'called',
  message: 'sent a message',
  event: 'came to an event',
}
const sources: Readonly<Record<string, string>> = {
  event: 'at an event',
  trade_show: 'at a trade show',
  referral: 'by a referral',
  inbound: 'on their own',
  website: 'by the website',
  list: 'by a list',
  business_card: 'by their business card',
  import: 'by an import',
}
/** How they came, by their source; whom we know by what they did alone just came. */
export function cameToUs(source: string): string {
  return sources[source] ? `came to us ${sources[source]}` : 'came to us'
}

export const refusals: Readonly<Record<string, string>> = {
  not_interested: 'they are not interested',
  no_need: 'they have no need',
  went_elsewhere: 'they bought elsewhere',
}
export const asks: Readonly<Record<string, string>> = {
  reply_received: 'They wrote on',
  call_logged: 'They called on',
  interest_shown: 'They got in touch on',
}
