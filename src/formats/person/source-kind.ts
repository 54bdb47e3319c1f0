// Where a table says that someone came from (`Trade Show`, `Empfehlung`, `Website form`) → the kind of source that it is.
import type { Source, SourceKind } from '../../domain/event.ts'

const kinds: readonly (readonly [SourceKind, RegExp])[] = [
  ['business_card', /\b(business ?cards?|visitenkarten?|tarjetas? de visita|cartes? de visite)\b/i],
  [
    'trade_show',
    /\b(trade ?(show|fair)s?|expo|exhibition|messe|fachmesse|ferias?|salon professionnel|fiera|beurs|targi)\b/i,
  ],
  [
    'referral',
    /\b(referr?als?|referred|word of mouth|empfehlung|weiterempfehlung|recomendaci[oó]n|recommandation|passaparola|referido)\b/i,
  ],
  [
    'event',
    /\b(events?|conference|meet-?up|webinar|seminar|workshop|veranstaltung|konferenz|evento|événement|conferencia)\b/i,
  ],
  [
    'website',
    /\b(web ?site|web|web ?form|landing ?page|homepage|contact form|kontaktformular|sitio web|site web|sito web)\b/i,
  ],
  ['inbound', /\b(inbound|phone inquiry|incoming call|called us|anruf)\b/i],
  ['list', /\b(purchased list|bought list|mailing list|list|liste|lista)\b/i],
]

/** Undefined where the words name none; the words stay as the source's name. */
export function sourceOfWords(text: string): Source | undefined {
  const kind = kinds.find(([, shape]) => shape.test(text))?.[0]
  return kind && { kind, name: text }
}
