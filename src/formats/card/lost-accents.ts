// Accents that a camera loses: the letters it was taught are English ones. Put back only in names that are hardly written
// without, in the countries where they are at home.

const names: readonly (readonly [countries: string, names: string])[] = [
  [
    'DE AT CH',
    'Jürgen Jörg Björn Müller Schäfer Krüger König Schröder Böhm Günther Günter Köhler Möller Jäger Völker Özdemir',
  ],
  [
    'ES MX AR CO CL PE',
    `García López Martínez Rodríguez Fernández González Pérez Sánchez Gómez Jiménez Díaz Hernández Álvarez Gutiérrez
    Ramírez Vázquez Domínguez Suárez Núñez Muñoz Marín Sofía María José Jesús Ángel Raúl Andrés Iván Óscar Inés Belén
    Mónica Verónica Ramón Joaquín Martín`,
  ],
  [
    'FR BE',
    'François Françoise Jérôme Stéphane Frédéric Sébastien Céline Hélène Benoît René Cédric Mickaël Noémie Aurélie',
  ],
]

const known = new Map(
  names.flatMap(([countries, text]) =>
    text.split(/\s+/).flatMap(name => countries.split(' ').map(country => [`${country} ${bare(name)}`, name] as const)),
  ),
)

/** `SOFIA GARCIA` of a Spanish card → `SOFÍA GARCÍA`; a name that is not known comes back as it is. */
export function withLostAccents(name: string, country: string | undefined): string {
  return name
    .split(' ')
    .map(word => {
      const found = known.get(`${country} ${bare(word)}`)
      if (!found || bare(found) !== word.toLowerCase()) return word
      return word === word.toUpperCase() ? found.toUpperCase() : found
    })
    .join(' ')
}

function bare(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
