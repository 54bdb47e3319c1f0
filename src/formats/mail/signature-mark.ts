// Recognises where a signature begins: the delimiter of RFC 3676 §4.3, and what phones and apps write under a mail.
import { alternatives } from './alternatives.ts'

// What such a line names: "Sent with DHL" is a person's sentence.
const product = [
  'i ?phone|i ?pad|ios|android|mobile?\\b|mobil|smart ?phone|phone|handy|portable|móvil|celular|telefon|tablet|galaxy|samsung',
  'huawei|xiaomi|pixel|blackberry|windows|nokia|mac\\b|app\\b|mail\\b|e-?mail|outlook|hotmail|gmail|gmx|web\\.de|yahoo|proton',
  'tutanota|hushmail|airmail|spark|superhuman|fastmail|zoho|mailbird|missive|front\\b|newton|orange|courrier|correo|posta\\b',
].join('|')
const sentFrom = alternatives('iu')`
  ^[\s*_>]*(?:sent (?:from my|from a|by my)\b
  (?:sent|composed|written) (?:from|via|with|using|by) [^.!?]{0,40}(?:${product})
  get (?:outlook|bluemail|spark) for
  # German
  (?:gesendet|verschickt|versendet|geschrieben) (?:von|mit|über|aus) [^.!?]{0,40}(?:${product})
  von (?:meinem|unterwegs|mobil)\b.{0,40}gesendet|von \S+ (?:iphone|ipad|smartphone|handy|android)
  diese (?:nachricht|e-mail|mail) wurde von meinem|holen sie sich outlook|outlook für (?:ios|android)|mobil gesendet
  # French, Spanish, Portuguese, Italian
  envoyé (?:de(?:puis)?|avec|à partir|via) [^.!?]{0,40}(?:${product})|télécharge[rz] outlook|obtenir outlook|provenance : courrier
  enviado (?:desde|con|a través|do|de|pelo|via) [^.!?]{0,40}(?:${product})
  obtén?e?r? outlook|obtener outlook|obter o outlook|baixe o outlook
  inviato (?:da|dal|con|tramite) [^.!?]{0,40}(?:${product})|ottieni outlook|scarica outlook
  # Dutch, Polish, the North
  (?:verzonden|verstuurd|gestuurd) (?:vanaf|vanuit|met|via|van) [^.!?]{0,40}(?:${product})|outlook voor (?:ios|android)
  wysłan[eo] z [^.!?]{0,40}(?:${product})|pobierz (?:aplikację )?outlook
  (?:skickat|sendt) (?:från|fra|med|via) [^.!?]{0,40}(?:${product})|(?:hämta|hent|hanki) outlook|lähetetty [^.!?]{0,40}(?:${product})
  # Russian, Czech, Japanese, Chinese, Korean
  отправлено (?:с|из|от) |надіслано з |odesláno z|poslané z|\S*から送信|从我的.{0,20}发送|發自我的|发自|나의 .{0,20}에서 보냄)
`

/** True for a line such as "Sent from my iPhone", in any language that phones speak. */
export function isSentFrom(line: string): boolean {
  return line.trim().length < 110 && sentFrom.test(line)
}

/** `-- `, with or without the space that mail servers eat. */
export function isSignatureDelimiter(line: string): boolean {
  return /^\s?(?:--|—|––) ?\s*$/.test(line)
}
