// Accents that a camera loses: the letters it was taught are English ones. Put back only in names that are hardly written
// without, in the countries where they are at home: no *Kramer*, who may be just that, becomes a *Krämer*.

const names: readonly (readonly [countries: string, names: string])[] = [
  [
    'DE AT CH',
    `Jürgen Jörg Björn Müller Schäfer Krüger König Schröder Böhm Günther Günter Köhler Möller Jäger Völker Özdemir
    Sönke Käthe Bärbel Götz Jörn Rüdiger Lüder Böttcher Jürgens Kröger Büttner Hübner Lührs Mühlbauer Pöhlmann
    Röder Rösler Wörner`,
  ],
  [
    'ES MX AR CO CL PE',
    `García López Martínez Rodríguez Fernández González Pérez Sánchez Gómez Jiménez Díaz Hernández Álvarez
    Gutiérrez Ramírez Vázquez Domínguez Suárez Núñez Muñoz Marín Sofía María José Jesús Ángel Raúl Andrés Iván
    Óscar Inés Belén Mónica Verónica Ramón Joaquín Martín Íñigo Iñaki Begoña Núria Martínez Ibáñez Peña
    Ordóñez Cañizares Yáñez Bermúdez Cortés Benítez Giménez Velázquez Márquez Méndez Meléndez Ávila Rubén
    Adrián Julián Sebastián Tomás Nicolás Elías Matías Héctor Víctor Rocío Lucía Estefanía Ángela Bárbara
    Débora Fermín Agustín Valentín Hernán Germán Guzmán Beltrán Galán Rincón León Alarcón Calderón Chacón
    Tobías Zúñiga Montañés Castañeda Saldaña Acuña`,
  ],
  [
    'FR BE',
    `François Françoise Jérôme Stéphane Frédéric Sébastien Céline Hélène Benoît René Cédric Mickaël Noémie Aurélie
    Amélie Loïc Gaël Maël Raphaël Anaïs Inès Thérèse Geneviève Agnès Léa Zoé Chloé Étienne Émile Émilie Élodie
    Élise Éléonore Édouard Gérard André Andrée Grégory Jérémy Rémi Théo Valérie Véronique Mélanie Stéphanie
    Frédérique Clément Joël Noël Désiré Aimé Solène Hervé Gérald Lefèvre Béranger Châtelain Bérard Ménard
    Légaré Péron Crépin Fréchette Lévêque Évrard Hébert Prévost Gérin`,
  ],
  [
    'PL',
    `Łukasz Małgorzata Paweł Michał Rafał Bożena Grażyna Elżbieta Stanisław Władysław Zdzisław Mirosław Jarosław
    Wiesław Bogusław Przemysław Radosław Sławomir Czesław Wacław Bolesław Józef Błażej Łucja Żaneta Dąbrowski
    Dąbrowska Wiśniewski Wiśniewska Wójcik Zając Król Woźniak Kamiński Kamińska Zieliński Zielińska Szymański
    Szymańska Kozłowski Kozłowska Jabłoński Jabłońska Wróbel Pawłowski Pawłowska Górski Górska Wróblewski
    Wróblewska Stępień Gołębiowska Gołębiowski Błaszczyk Kaźmierczak Głowacki Głowacka Kołodziej Urbański
    Urbańska Jasiński Jasińska Włodarczyk Kołodziejczyk Świątek Świderski Żak Żukowski Łuczak Łukasik
    Śliwiński`,
  ],
  ['IT', 'Niccolò Nicolò Noè Mosè Giosuè Cantù Muscarà Macrì Carrà Calò Donà'],
]

const known = new Map(
  names.flatMap(([countries, text]) =>
    text.split(/\s+/).flatMap(name => countries.split(' ').map(country => [`${country} ${bare(name)}`, name] as const)),
  ),
)

/** `SOFIA GARCIA` of a Spanish card → `SOFÍA GARCÍA`; a name that is not known comes back as it is. */
export function withLostAccents(name: string, country: string | undefined): string {
  return name
    .split(/(?=[ -])|(?<=[ -])/)
    .map(word => {
      const found = known.get(`${country} ${bare(word)}`)
      if (!found) return word
      return word === word.toUpperCase() ? found.toUpperCase() : found
    })
    .join('')
}

function bare(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
