// Short words that close an exchange: they want no answer. Anything longer, or with a question, is left open, since a
// missed question costs more than a look at a mail that needed none.

const closing =
  /^(hi|hello|hallo|hey|dear|liebe[r]?|bonjour|hola|ciao|olá)?[\s,\p{L}.]{0,30}?(thank|thx|many thanks|cheers|great|perfect|got it|received|will do|sounds good|danke|vielen dank|super|passt|merci|parfait|gracias|perfecto|recibido|grazie|perfetto|obrigad|bedankt|dank je|prima|tack|takk|tak\b|kiitos|dzi[eę]k|d[eě]kuj|teşekkür|спасибо|ありがとう|谢谢|감사)/iu

export function isThanks(text: string): boolean {
  const plain = text.trim()
  return plain.length > 0 && plain.length < 160 && !/[?？]/.test(plain) && closing.test(plain)
}
