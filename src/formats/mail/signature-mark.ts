// Recognises where a signature begins: the delimiter of RFC 3676 §4.3, and what phones and apps write under a mail.

// Written by the program in the language of its owner; the device or app may be any.
const sentFrom = new RegExp(
  '^[\\s*_>]*(?:' +
    [
      'sent (?:from|via|with|using) (?:my |the )?\\S',
      'get (?:outlook|bluemail|spark) for|sent by (?:the )?(?:\\w+ )?(?:app|mobile)',
      '(?:gesendet|verschickt|versendet|geschrieben) (?:von|mit|über|aus) |von (?:meinem|unterwegs',
      'mobil)\\b.{0,40}gesendet|von \\S+ (?:iphone|ipad|smartphone|handy|android)|diese (?:nachricht|e-mail',
      'mail) wurde von meinem|holen sie sich outlook|outlook für (?:ios|android)|mobil gesendet',
      'envoyé (?:de(?:puis)?|avec|à partir|via) |télécharge[rz] outlook|obtenir outlook|provenance : courrier',
      'enviado (?:desde|con|a través|do|de|pelo|via) |obtén?e?r? outlook|obtener outlook|obter o outlook',
      'baixe o outlook',
      'inviato (?:da|dal|con|tramite) |ottieni outlook|scarica outlook',
      '(?:verzonden|verstuurd|gestuurd) (?:vanaf|vanuit|met|via|van) |outlook voor (?:ios|android)',
      'wysłan[eo] z |pobierz (?:aplikację )?outlook|skickat (?:från|via|med) |hämta outlook|sendt (?:fra|med',
      'via) |hent outlook|lähetetty |hanki outlook',
      'отправлено (?:с|из) |отправлено от |надіслано з |odesláno z|poslané z|iphoneから送信|(?:私の)?\\S*から送信',
      '从我的.{0,20}发送|發自我的|发自|나의 .{0,20}에서 보냄',
    ].join('|') +
    ')',
  'iu',
)

/** True for a line such as "Sent from my iPhone", in any language that phones speak. */
export function isSentFrom(line: string): boolean {
  return line.trim().length < 110 && (sentFrom.test(line) || /^\s*iphoneから送信|からの?送信\s*$/i.test(line.trim()))
}

/** `-- `, with or without the space that mail servers eat. */
export function isSignatureDelimiter(line: string): boolean {
  return /^\s?(?:--|—|––) ?\s*$/.test(line)
}
