// The country that a postal code is of, where its form is of one alone.

const states =
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
  OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC`.split(/\s+/)

const forms: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b(${states.join('|')}),? \\d{5}(-\\d{4})?\\b`), 'US'],
  [/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/, 'GB'],
  [/\b[A-Z]\d[A-Z] \d[A-Z]\d\b/, 'CA'],
  [/(^|,\s)\d{4} [A-Z]{2},? \p{Lu}\p{Ll}/u, 'NL'],
  // Before a code of four or five digits, the sign of vehicles.
  [/(^|[\s,])D-\d{5}\b/, 'DE'],
  [/(^|[\s,])CH-\d{4}\b/, 'CH'],
  [/(^|[\s,])A-\d{4}\b/, 'AT'],
  [/(^|[\s,])F-\d{5}\b/, 'FR'],
  [/(^|[\s,])I-\d{5}\b/, 'IT'],
  [/(^|[\s,])E-\d{5}\b/, 'ES'],
]

/** ISO 3166-1 alpha-2: `Portland OR 97210` → US, `D-70565 Stuttgart` → DE. */
export function countryOfCode(text: string): string | undefined {
  return forms.find(([form]) => form.test(text))?.[1]
}
