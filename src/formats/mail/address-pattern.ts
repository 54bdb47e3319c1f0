// Mail addresses inside running text: a looser grammar than RFC 5321's, since reports and signatures wrap them in
// brackets, quotes and labels.

/**
 * The source of a pattern that matches one address; letters of any script, since RFC 6531 lets them in. The bounds keep
 * a line without an end from costing its square; bounce addresses of mailing programs pass RFC 5321's 64 letters.
 */
export const addressSource =
  "[\\p{L}\\p{N}_!#$%&*+/=?^{|}~`][\\p{L}\\p{N}_.!#$%&'*+/=?^{|}~`-]{0,127}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,252}[\\p{L}\\p{N}])?(?![\\p{L}\\p{N}]|[.-]+[\\p{L}\\p{N}]|\\.\\.)"

const addressPattern = new RegExp(addressSource, 'gu')

/** Every address in the text in order, as written; one that stands twice comes twice. */
export function addressesIn(text: string): string[] {
  return text.match(addressPattern) ?? []
}
