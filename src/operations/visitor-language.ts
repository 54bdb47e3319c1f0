// The languages that visitors are spoken to in: on forms, on booking pages, in the mails of a booking.

export const languages = ['en', 'de', 'fr', 'es', 'it'] as const
export type Language = (typeof languages)[number]

/** The one that a browser asks for most (RFC 9110 §12.5.4) of those that there are; English where it asks for none. */
export function askedLanguage(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? '').split(',').flatMap(part => {
    const [range = '', ...parameters] = part.split(';').map(text => text.trim().toLowerCase())
    const language = languages.find(known => range === known || range.startsWith(`${known}-`))
    const weight = Number(parameters.find(text => text.startsWith('q='))?.slice(2) ?? 1)
    return language && weight > 0 ? [{ language, weight }] : []
  })
  // The sort is stable: of equals the one named first stays first.
  return asked.sort((a, b) => b.weight - a.weight)[0]?.language ?? 'en'
}
