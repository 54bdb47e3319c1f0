// Countries as files name them, in any common language or as a code → ISO 3166-1 alpha-2.

// The languages of the exports that people bring. Names come from CLDR through Intl.
const languages = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr el ru uk ja zh zh-Hant ko ar he ca hr sl bg'
const others: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  'united states of america': 'US',
  'the united states': 'US',
  'estados unidos de america': 'US',
  'vereinigte staaten von amerika': 'US',
  eua: 'US',
  'ee uu': 'US',
  eeuu: 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  'republic of ireland': 'IE',
  'south korea': 'KR',
  'republic of korea': 'KR',
  'russian federation': 'RU',
  uae: 'AE',
  turkey: 'TR',
  brd: 'DE',
  // The distinguishing signs of vehicles, which lists of German-speaking countries write before a postal code.
  a: 'AT',
  b: 'BE',
  d: 'DE',
  e: 'ES',
  f: 'FR',
  fl: 'LI',
  i: 'IT',
  l: 'LU',
  irl: 'IE',
}

let known: ReadonlyMap<string, string> | undefined

/** The code, or undefined when the text names no country. */
export function readCountry(text: string): string | undefined {
  const plain = plainCountry(text)
  if (plain === '') return undefined
  known ??= namedCountries()
  return known.get(plain)
}

function namedCountries(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const codes = countryCodes()
  for (const language of languages.split(' ')) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const name = display.of(code)
      if (name) names.set(plainCountry(name), code)
    }
  }
  for (const code of codes) names.set(code.toLowerCase(), code)
  for (const [name, code] of Object.entries(others)) names.set(name, code)
  return names
}

/** Every country's code of ISO 3166-1 alpha-2 that CLDR names. */
export function countryCodes(): string[] {
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const pairs = letters.flatMap(first => letters.map(second => first + second))
  // CLDR also names groupings (EU, UN), the unknown (ZZ), test locales (XA, XB) and codes that were replaced.
  const noCountry = new Set('EU EZ UN ZZ XA XB QO DD SU YU ZR BU FX TP AN CS NT UK'.split(' '))
  return pairs.filter(code => !noCountry.has(code) && display.of(code) !== undefined)
}

function plainCountry(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
