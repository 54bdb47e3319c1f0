// Why a delivery failed, read from what the server said, and whether that lasts. The words decide before the codes:
// servers say `5.0.0` of anything, and `5.1.1` of senders that they dislike.
import { alternatives } from './alternatives.ts'

export const bounceReasons = [
  'user_unknown',
  'host_unknown',
  'moved',
  'not_accepting',
  'mailbox_full',
  'suspended',
  'filtered',
  'sender_rejected',
  'blocked',
  'content',
  'too_large',
  'rate_limited',
  'system',
  'network',
  'expired',
  'unknown',
] as const
export type BounceReason = (typeof bounceReasons)[number]

// Only what says that no such address is there, or none that takes mail, is hard. The rest may pass (full, greylisted,
// down), or is about our server or message (blocked, content): the contact may still be reached.
const lasting: ReadonlySet<BounceReason> = new Set(['user_unknown', 'host_unknown', 'moved', 'not_accepting'])

export function isLasting(reason: BounceReason): boolean {
  return lasting.has(reason)
}

type Rule = readonly [BounceReason, RegExp]
const who = [
  '(?:user|mailbox|mail box|recipient|account|addressee|address|alias|e-?mail|person|userid|destinatario',
  'local part)',
].join('|')

// In order: the particular before the general. What is said of the sender stands before what is said of users and
// hosts, since "domain of sender does not exist" is no fault of the recipient.
const rules: readonly Rule[] = [
  [
    'mailbox_full',
    alternatives('i')`
    (?:mail ?box|mail ?folder|inbox|mail ?drop|user|account|recipient|quota
    storage)(?:'s)?[^.\n]{0,50}\b(?:(?:is|was|too) (?:full|large|big)|full\b|over ?-?quota|over (?:its|their|his
    the)? ?(?:disk |storage )?quota|exceed|overdrawn)
    over[- ]?quota|(?:disk|mail|storage|mailbox) ?quota|quota (?:limit|reached|violation|exceeded|would|for)
    exceed\w*[^.\n]{0,40}(?:quota|mailbox|allowed size|storage)
    insufficient (?:disk|mailbox|user)? ?(?:space|storage)|too much mail|not enough (?:disk )?(?:space|storage)
    mailbox ?full|\b[45]\.2\.2\b|postfach[^.\n]{0,30}(?:voll|überf)|bo[iî]te[^.\n]{0,40}pleine
    buz[oó]n[^.\n]{0,40}llen|casella[^.\n]{0,40}piena|caixa[^.\n]{0,40}cheia
    (?:postvak|mailbox)[^.\n]{0,20}\bvol\b|skrzynka[^.\n]{0,30}pe[łl]na|переполнен|容量|一杯
  `,
  ],
  [
    'too_large',
    alternatives('i')`
    (?:message|mail|letter|header|line|attachment|size)[^.\n]{0,50}(?:too (?:big|large|long)|exceed\w*
    larger than|limit)
    exceed\w* (?:the |a )?(?:maximum|max|fixed|limit|message|inbound|size)|\b[45]\.(?:3\.4|2\.3)\b
    maximum (?:inbound |incoming )?message size
  `,
  ],
  [
    'sender_rejected',
    alternatives('i')`
    \b[45]\.1\.[78]\b
    sender[^.\n]{0,40}(?:reject|denied|not exist|invalid|unknown|not (?:allowed|found|valid|permitted)|verify
    blocked|unroute?able)
    (?:unroute?able|invalid|unknown|bad|unverified|verify the) (?:return |envelope )?sender|domain of sender
    sender (?:domain|address)|you (?:are|do) not (?:allowed|have permission) to (?:post|send)
    not (?:authorized|permitted|allowed) to (?:send|post)|RESOLVER\.RST|after MAIL FROM|only accepts? mail from
    not accepting mail from|restricted to|members-only
  `,
  ],
  [
    'rate_limited',
    alternatives('i')`
    too many (?:connections|recipients|messages|errors|sessions|concurrent)|rate ?limit|throttl
    temporarily deferred due|try(?:ing)? again later|gr[ea]y-?list|exceeded the (?:rate|maximum number)
    receiving mail (?:too quickly|at a rate)|too fast|temporarily (?:deferred|rejected)
  `,
  ],
  [
    'blocked',
    alternatives('i')`
    block(?:ed|ing|list|ed by)|black-?list|deny-?list|banned|\brbl\b|\bdnsbl|spamhaus|spamcop|barracuda
    bad reputation|poor reputation|reputation|reverse dns|\bptr\b|\brdns\b|client host (?:rejected|not)
    mismatches client ip|relay(?:ing)? (?:access )?(?:denied|not|prohibited)|unable to relay
    not (?:permitted|allowed) to relay|\bspf\b|\bdkim\b|\bdmarc\b|authenticat|\b5\.7\.(?:[2-9]\d|[1-9]\d\d)\b
    starttls|encryption|certificate|(?<!recipient address rejected: )access denied(?![^\n]*\bAS\(201806281\))
    no access from|connect(?:ed)? (?:refused by|denied)|refused to talk to me: 55
    your (?:ip|host|server|network)|service (?:refused|not authorized)|abuse|helo
  `,
  ],
  [
    'content',
    alternatives('i')`
    spam|\bube\b|\bubl\b|unsolicited|junk|virus|malware|phish|infected|banned (?:content|file|attachment)
    attachments?[^.\n]{0,30}(?:allowed|blocked|reject|remov|type)|content (?:reject|filter|denied|not)|policy
    reject[^.\n]{0,20}(?:content|message)|message (?:was )?(?:rejected|refused|content)|header (?:error|syntax)
    5322|2822|5321|not (?:rfc|compliant)|resent-from|malformed|illegal attachment|8bit|bare (?:lf|cr)
    multiple[^.\n]{0,40}addresses in from|html
  `,
  ],
  [
    'suspended',
    alternatives('i')`
    (?:user|mailbox|account|recipient|address|mail ?box)[^.\n]{0,60}(?:suspend|disabled|discontinued|inactive
    deactivated|locked|not active|frozen|expired|has been closed|out of service|not (?:been )?(?:activated
    collected))
    (?:inactive|disabled|suspended|locked|dormant) (?:user|mailbox|account|recipient)|has not been collected
    not been (?:logged|accessed)|temporarily (?:disabled|suspended)|is a deactivated mailbox
  `,
  ],
  [
    'moved',
    alternatives('i')`
    (?:has|have) moved|moved to (?:a )?new address|no longer (?:works?|employed|with|at this)|\b5\.1\.6\b
    changed (?:his|her|their|its) (?:e-?mail )?address
  `,
  ],
  [
    'not_accepting',
    alternatives('i')`
    (?:host|domain|server|address)[^.\n]{0,30}(?:does(?:n't| not)|never|no longer) (?:accepts?|receives?
    handles?) (?:any )?(?:e-?)?mail
    null mx|\b5\.1\.10\b[^\n]*null|\b5\.7\.27\b
  `,
  ],
  [
    'host_unknown',
    alternatives('i')`
    (?:host|domain)(?: name)?(?: \S+)?[^.\n]{0,20}(?:unknown(?! (?:user|recipient))
    not (?:be )?found(?!, try again)|(?:does(?:n't| not)|didn't|did not) (?:exist|resolve)|non-?exist|isn't
    couldn't be (?:found|resolved))
    unknown (?:host|domain|mail (?:server|host))|no such (?:host|domain)|name or service not known|nxdomain
    (?:couldn't|could not|cannot|can't|unable to) (?:find|resolve|locate|look ?up)(?: any| a| the)? ?(?:host
    domain|mx|mail|hostname|dns|name|address)
    no (?:mx|a|aaaa|dns|valid)[^.\n]{0,20}(?:record|host|server|mx)
    (?:bad|illegal|invalid) (?:destination )?(?:host|domain)|unroute?able (?:mail )?domain|\b5\.1\.2\b
    \b5\.4\.4\b|unroute?able address
  `,
  ],
  [
    'user_unknown',
    alternatives('i')`
    (?:unknown|no such|nonexistent|non-existent|unrecogni[sz]ed) ${who}
    ${who}[^.\n]{0,70}(?:unknown|not (?:be )?(?:found|known|recogni[sz]ed|listed|valid)|(?:does(?:n't| not)
    did not|didn't) (?:exist|have)|(?:is|are) not (?:a )?(?:valid|known|found|listed|local|recogni[sz]ed
    available|hosted)|isn't|invalid|unavailable|non-?exist|n'existe|existiert nicht|no existe|не (?:найден
    существует)|not our customer|(?:is )?wrong or|no longer valid|did not (?:exactly )?match|not exist
    wasn't found|couldn't be found)
    (?:invalid|illegal|bad|undeliverable|incorrect|wrong) (?:final delivery )?${who}
    no (?:mailbox|user|account|valid recipients?|one|person|matches)|doesn't have an? [^\n]{0,60}account
    not listed|recipnotfound|recipient address rejected: access denied|recipient name[^.\n]{0,20}not recognized
    does not like recipient|adresse[^.\n]{0,60}(?:n'existe|introuvable|invalide|inconnue)
    utilisateur (?:non|inconnu)|unbekannt|desconocid|sconosciut|onbekend|nieznan|such user|user not local
    final (?:e-?mail )?delivery point|\b5\.1\.(?:1|0|3|10)\b|宛先|存在しません|无此用户|not a known
  `,
  ],
  [
    'network',
    alternatives('i')`
    connection (?:timed ?out|refused|reset|lost|dropped|failed)|timed? ?out|no route to host
    network (?:is )?(?:unreachable|error|problem)|host (?:is )?(?:unreachable|not reachable)
    can(?:no|')t connect|unable to connect|couldn't (?:connect|establish)|mail loop|too many hops
    loop(?:s|ing)? (?:back|detected)|lost connection|dns (?:lookup )?(?:fail|error|temporary)
    cname lookup failed|temporar(?:y|ily) (?:lookup|name|dns)|loop(?:ing)? detected|looping|find a gateway
    not found, try again|not reachable|did not respond|\b[45]\.4\.[0-36]\b
  `,
  ],
  [
    'expired',
    alternatives('i')`
    (?:too long|for a long time|retry (?:timeout|time) |queue (?:period|too long|time)|expired|giving up
    not (?:be )?delivered (?:for|with)in|could not be delivered for|undelivered for|multiple (?:retries
    attempts)|(?:within|after|for|failed) \d+ (?:days?|hours?|attempts|seconds|tries)
    maximum (?:number of )?(?:retr|time)|queued? (?:for )?too|retry timeout|time(?:out)? exceeded|\b[45]\.4\.7\b
    will (?:be retried|retry|continue))
  `,
  ],
  [
    'system',
    alternatives('i')`
    system (?:error|failure|full|storage|problem)|internal (?:server )?error|mailer error
    local (?:configuration|error)|configuration error|command died|command output|file write|i\/o error
    out of (?:memory|disk)|disk full|insufficient system|temporary (?:failure|error|problem|local)
    service (?:currently |temporarily )?unavailable|server (?:error|busy|unavailable)
    unable to (?:process|create|open|write)|process(?:ing)? error|resources? (?:temporarily )?unavailable
    \b[45]\.3\.[0-25]\b
  `,
  ],
  ['filtered', /filter|refused|(?<!rejected: access )denied|rejected by|not accepted|\b5\.7\.[01]\b|was rejected/i],
  [
    'user_unknown',
    /recipient (?:address )?rejected|\b542 \S+ rejected|recipient (?:not|refused)|no (?:recipient|valid)/i,
  ],
]

/** The reason that a text names first by the order of the rules, or unknown. */
export function reasonOf(text: string): BounceReason {
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown'
}

const byStatus: readonly Rule[] = [
  ['user_unknown', /^5\.1\.[0136]/],
  ['host_unknown', /^5\.(?:1\.2|4\.4)/],
  ['sender_rejected', /^5\.1\.[78]/],
  ['suspended', /^5\.2\.1/],
  ['mailbox_full', /^[45]\.2\.2/],
  ['too_large', /^[45]\.(?:2\.3|3\.4)/],
  ['system', /^[45]\.3/],
  ['expired', /^[45]\.4\.7/],
  ['network', /^[45]\.4/],
  ['content', /^[45]\.6/],
  ['blocked', /^[45]\.7/],
]

/** What an enhanced status code (RFC 3463) says when words do not. */
export function reasonOfStatus(status: string): BounceReason {
  return byStatus.find(([, pattern]) => pattern.test(status))?.[0] ?? 'unknown'
}

// What servers say of anyone, their filters' victims included.
const barePhrases =
  /user unknown|unknown (?:local )?user(?!: )|no such user(?: here)?|(?:user|recipient|address) not found/gi

/** True when the text's only ground for "no such user" is one of the bare phrases, with no code of RFC 3463 beside. */
export function isBareClaim(text: string): boolean {
  if (/\b5\.\d{1,3}\.\d{1,3}\b/.test(text.replaceAll('5.0.0', ''))) return false
  return reasonOf(text) === 'user_unknown' && reasonOf(text.replaceAll(barePhrases, '')) !== 'user_unknown'
}
