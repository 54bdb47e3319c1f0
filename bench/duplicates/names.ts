// Names of people and companies of six countries, frequent ones first, with a tail of rarer ones made of parts. How many
// people bear a frequent one follows national statistics (US Census 2010, INE 2022, CBS, telephone books), rounded; the
// tails are shorter than real ones, so that there are rather more namesakes than in life.

export interface Country {
  readonly code: string
  /** Share of the people. */
  readonly share: number
  readonly prefix: string
  readonly tld: string
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly families: readonly string[]
  /** The share of the people who bear one of these. */
  readonly frequent: number
  readonly tail: readonly (readonly string[])[]
  readonly forms: readonly string[]
  readonly hasTwoFamilies?: boolean
}

const words = (text: string) => text.trim().split(/\s+/)
const phrases = (text: string) => text.split(',').map(part => part.trim())

export const countries: readonly Country[] = [
  {
    ...{ code: 'US', share: 0.3, frequent: 0.17, prefix: '+1', tld: 'com' },
    women:
      words(`Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret
      Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Amy
      Kathleen Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn`),
    men: words(`James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony
      Mark Donald Steven Andrew Paul Joshua Kenneth Kevin Brian George Timothy Ronald Jason Edward Jeffrey Ryan Jacob
      Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick`),
    families: words(`Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez
      Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis
      Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera
      Campbell Mitchell Carter Roberts O'Brien McDonald`),
    tail: [
      words('Ash Black Brad Broad Clay Fair Hart Hol Kirk Lang Mar Nor Rad Red Shel Stan Thorn Wal West Whit'),
      ['', 'er', 'ing', 'le', 'en'],
      words('brook burn bury by combe den field ford ham ley man more shaw stead ton well wick wood worth'),
    ],
    forms: ['Inc.', 'LLC', 'Corp.', 'Ltd', ''],
  },
  {
    ...{ code: 'ES', share: 0.2, frequent: 0.45, prefix: '+34', tld: 'es', hasTwoFamilies: true },
    women: words(`María Carmen Ana Isabel Laura Cristina Marta Dolores Lucía Pilar Elena Raquel Sara Paula Rosa Beatriz
      Silvia Nuria Patricia Irene Teresa Mercedes Montserrat Rocío Mónica Alba Julia Andrea Eva Yolanda Verónica Sonia`),
    men: words(`Antonio José Manuel Francisco David Juan Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Ángel
      Pablo Sergio Fernando Jorge Luis Alberto Álvaro Adrián Diego Raúl Iván Rubén Enrique Óscar Ramón Vicente Andrés`),
    families:
      words(`García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Hernández Ruiz
      Díaz Moreno Muñoz Álvarez Romero Gutiérrez Alonso Navarro Torres Domínguez Ramos Vázquez Ramírez Gil Serrano
      Morales Molina Blanco Suárez Castro Ortega Delgado Ortiz Marín Rubio Núñez Medina Sanz Castillo Iglesias Cortés
      Garrido Santos Guerrero Lozano Cano Cruz`),
    tail: [
      words('Agui Ala Bal Cam Can Carba Eche Fon Go Herre Iba La Mendi Mon Olmo Pala Que Sala Uri Villa'),
      ['', 'ri', 'le', 'ma', 'na'],
      words('rre llo cia do ga jo les mez nco ño po ros sco so tana vedra yo zar zo ndo'),
    ],
    forms: ['S.L.', 'S.A.', 'SL', 'S.L.U.', ''],
  },
  {
    ...{ code: 'DE', share: 0.2, frequent: 0.12, prefix: '+49', tld: 'de' },
    women: words(`Anna Maria Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela
      Claudia Susanne Christine Birgit Katharina Stefanie Nicole Julia Sandra Angelika Heike Ute Lena Jana Franziska`),
    men: words(`Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter
      Manfred Gerhard Hans Bernd Thorsten Matthias Helmut Walter Heinz Martin Jörg Rolf Jens Sven Alexander Sebastian`),
    families:
      words(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter
      Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier
      Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß
      Jung Hahn Keller Vogel`),
    tail: [
      words('Acker Baum Birk Eich Feld Grün Haus Kirch Lind Mühl Neu Ober Ros Schön Stein Tann Wald Wein Zim Rein'),
      ['', 'en', 'er', 's', 'el'],
      words(
        'mann meier bauer bach berg dorf huber hofer stein müller feld schmidt wald baum thal lein ke rich hold eck',
      ),
    ],
    forms: ['GmbH', 'AG', 'GmbH & Co. KG', 'e.K.', 'UG (haftungsbeschränkt)'],
  },
  {
    ...{ code: 'FR', share: 0.12, frequent: 0.06, prefix: '+33', tld: 'fr' },
    women:
      words(`Marie Nathalie Isabelle Sylvie Catherine Françoise Martine Christine Monique Valérie Sandrine Véronique
      Nicole Stéphanie Céline Sophie Chantal Anne Patricia Brigitte Julie Aurélie Laurence Élodie Camille Chloé Manon`),
    men: words(`Jean Pierre Michel Philippe Alain Nicolas Patrick Christophe Laurent Daniel Bernard Frédéric Éric Stéphane
      David Pascal Thierry Olivier Julien Gérard Sébastien Thomas François Antoine Maxime Jérôme Benoît Rémi Hugo Luc`),
    families: words(`Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy
      Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure
      André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin`),
    tail: [
      words('Beau Bon Châte Clair Des Font Grand Mont Roche Val Ville Bel Cour Mal Haut Pré Sou Tré'),
      ['', 'e', 'er', 'in', 'el'],
      words('bois champs fort lieu marais martin neuf rivière vert pont croix garde lard mier net reau ville zac'),
    ],
    forms: ['SARL', 'S.A.', 'SAS', 'SASU', ''],
  },
  {
    ...{ code: 'IT', share: 0.08, frequent: 0.06, prefix: '+39', tld: 'it' },
    women: words(`Maria Anna Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Antonietta Carla
      Elena Concetta Rita Margherita Franca Paola Giulia Chiara Sara Martina Valentina Federica Silvia Alessandra`),
    men: words(`Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico
      Bruno Paolo Michele Giorgio Aldo Sergio Luciano Andrea Marco Alessandro Matteo Lorenzo Davide Simone Luca`),
    families:
      phrases(`Rossi, Ferrari, Russo, Bianchi, Romano, Gallo, Costa, Fontana, Conti, Esposito, Ricci, Bruno, De Luca,
      Moretti, Marino, Greco, Barbieri, Lombardi, Giordano, Cassano, Colombo, Mancini, Longo, Leone, Martinelli, Marchetti,
      Martini, Galli, Gatti, Mariani, Ferrara, Santoro, Marini, Bianco, Conte, Serra, Farina, Gentile, Caruso, Morelli`),
    tail: [
      words('Bel Bon Capo Mon Pelle Ros Sal San Val Ven Cal Fer Gal Lom Mar Pal Tor Zam'),
      ['', 'a', 'e', 'i', 'o'],
      words('cini dini felli grini lini nelli rini setti tini zani zoni ghi chi beni gato doni landi relli'),
    ],
    forms: ['S.r.l.', 'S.p.A.', 'SRL', 'S.n.c.', ''],
  },
  {
    ...{ code: 'NL', share: 0.1, frequent: 0.1, prefix: '+31', tld: 'nl' },
    women:
      words(`Maria Johanna Anna Elisabeth Cornelia Wilhelmina Hendrika Catharina Emma Sophie Julia Anouk Sanne Lotte
      Femke Marieke Ingrid Monique Esther Linda Petra Annemarie Saskia Wendy Mirjam Karin Yvonne Kim Iris Eva`),
    men: words(`Johannes Jan Cornelis Hendrik Willem Pieter Gerrit Jacobus Petrus Dirk Daan Sem Lucas Bram Thijs Jeroen
      Marco Erik Peter Rob Frank Martijn Bas Sander Maarten Wouter Joost Ruud Stefan Mark Koen Tim Niels`),
    families:
      phrases(`de Jong, Jansen, de Vries, van den Berg, van Dijk, Bakker, Janssen, Visser, Smit, Meijer, de Boer,
      Mulder, de Groot, Bos, Vos, Peters, Hendriks, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf,
      van der Meer, van der Linden, Kok, Jacobs, de Haan, Vermeulen, van den Heuvel, van de Ven, van der Veen, Koster`),
    tail: [
      phrases('van der , van den , van , de , ter , '),
      words('Berg Bos Broek Dijk Heide Hoek Horst Kamp Lind Meer Mol Plas Steen Veen Veld Vliet Wal Weid Zand Wier'),
      ['', 'en', 'sma', 'stra', 'man', 'hof', 'huis', 'kamp', 'ink', 'ers'],
    ],
    forms: ['B.V.', 'BV', 'N.V.', 'VOF', ''],
  },
]

/** Short forms that people of these names go by. */
export const shortForms: Readonly<Record<string, readonly string[]>> = {
  Robert: ['Bob', 'Rob'],
  William: ['Bill', 'Will'],
  Richard: ['Rick', 'Dick'],
  James: ['Jim'],
  Michael: ['Mike'],
  Joseph: ['Joe'],
  Thomas: ['Tom'],
  Christopher: ['Chris'],
  Daniel: ['Dan', 'Dani'],
  Matthew: ['Matt'],
  Anthony: ['Tony'],
  Steven: ['Steve'],
  Andrew: ['Andy'],
  Edward: ['Ed', 'Ted'],
  Timothy: ['Tim'],
  Benjamin: ['Ben'],
  Samuel: ['Sam'],
  Gregory: ['Greg'],
  Alexander: ['Alex'],
  Elizabeth: ['Liz', 'Beth'],
  Jennifer: ['Jen', 'Jenny'],
  Patricia: ['Pat', 'Patty'],
  Susan: ['Sue'],
  Margaret: ['Maggie', 'Peggy'],
  Katherine: ['Kate', 'Kathy'],
  Deborah: ['Debbie'],
  Francisco: ['Paco', 'Fran'],
  José: ['Pepe'],
  Antonio: ['Toni'],
  Manuel: ['Manolo'],
  Rafael: ['Rafa'],
  Javier: ['Javi'],
  Enrique: ['Quique'],
  Dolores: ['Lola'],
  Isabel: ['Isa'],
  Montserrat: ['Montse'],
  Johannes: ['Hannes', 'Hans'],
  Sebastian: ['Basti'],
  Matthias: ['Matze'],
  Andreas: ['Andi'],
  Wolfgang: ['Wolfi'],
  Katharina: ['Kathi'],
  Stefanie: ['Steffi'],
  Giuseppe: ['Beppe'],
  Giovanni: ['Gianni'],
  Luigi: ['Gigi'],
  Alessandro: ['Sandro'],
  Vincenzo: ['Enzo'],
  Cornelis: ['Kees'],
  Hendrik: ['Henk'],
  Willem: ['Wim'],
  Jacobus: ['Koos', 'Jaap'],
  Pieter: ['Piet'],
  Frédéric: ['Fred'],
  Christophe: ['Chris'],
}

export const companyWords = {
  first:
    words(`Nova Alpha Delta Omni Terra Aqua Luna Solar Vertex Apex Prima Vita Helio Arco Bright Clear Core Data Digi
    Eco Euro Evo Fleet Forma Gen Gold Green Hexa Inno Inter Iron Kine Lumi Macro Meta Micro Mono Multi Neo Nexa North
    Opti Orbi Pan Peak Poly Pro Quanta Rapid Sigma Silver South Star Stella Stone Swift Syn Tech Trans Tri Ultra Uni Vega`),
  second:
    words(`base bridge cast craft dyne field flow flux force form gate grid line link logic mark media mind net nova
    pack path plan point port scape scope serve shift sphere stream sys tech tek tone tron vision ware wave works zone
    bau haus werk plast metal pharma med care food print motion drive`),
  trade: words(`Consulting Engineering Software Logistics Solutions Trading Design Systems Services Partners Energy
    Automation Marketing Foods Textiles Tools Pharma Properties Media Robotics`),
}
