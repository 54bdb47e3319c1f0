// What cards of each country are made of: names, jobs, companies, streets, and how numbers are written there.
export interface Land {
  readonly country: string
  readonly tld: string
  readonly firsts: readonly string[]
  readonly lasts: readonly string[]
  /** Stand before some of the names. */
  readonly forms?: readonly string[]
  readonly jobs: readonly string[]
  /** `*` is the name of the company's founder or place. */
  readonly companies: readonly string[]
  readonly streets: readonly string[]
  readonly towns: readonly string[]
  readonly named?: string
  /** Each digit that is free is a #. */
  readonly mobile: readonly string[]
  readonly fixed: readonly string[]
  /** Before mobile, fixed and fax numbers. */
  readonly words: readonly (readonly [string, string, string])[]
}

const list = (text: string) => text.split(',').map(part => part.trim())

export const lands: readonly Land[] = [
  {
    ...{ country: 'DE', tld: 'de' },
    firsts: list('Jürgen, Anja, Stefan, Björn, Kathrin, Uwe, Sabine, Hans-Peter, Jörg, Friederike'),
    lasts: list('Schröder, Köhler, Weiß, Lange, Großmann, von der Heide, Brandt, Schäfer, Nowotny, Krämer-Voigt'),
    forms: list('Dr., Prof. Dr., Dipl.-Ing.'),
    jobs: list('Geschäftsführer, Leiterin Vertrieb, Projektleiter, Einkauf, Prokurist, Key Account Manager'),
    companies: list('* Maschinenbau GmbH, * & Söhne KG, Nordstern Logistik GmbH, Hövelmann Elektro AG, Tischlerei *'),
    streets: list('Industriestraße 14, Am Mühlbach 3, Königsallee 92a, Lindenweg 7'),
    towns: list('70565 Stuttgart, 40215 Düsseldorf, 20457 Hamburg, D-80331 München'),
    mobile: list('+49 (0) 171 234####, 0171 / 234 ## ##, +49 160 9012####, 0151-2345####'),
    fixed: list('+49 (0) 711 23 45-##, +49 (0)211 8765-1##, 040 / 428 63 ##, +49 89 5432 1##'),
    words: [
      ['Mobil', 'Tel.', 'Fax'],
      ['Mobil:', 'Telefon:', 'Telefax:'],
      ['M', 'T', 'F'],
    ],
  },
  {
    ...{ country: 'FR', tld: 'fr', named: 'France' },
    firsts: list('François, Céline, Jérôme, Amélie, Benoît, Margaux, Thierry, Hélène, Loïc, Anne-Sophie'),
    lasts: list('Lefèvre, Dubois, Gérard, de La Tour, Moreau, Béranger, Petit, Le Goff, Châtelain, Faure'),
    jobs: list('Directeur commercial, Responsable achats, Ingénieure, Gérant, Chargée de clientèle'),
    companies: list('* Conseil SARL, Atelier *, Énergie Verte SAS, Imprimerie du Marais, Groupe *'),
    streets: list('14 rue de la Paix, 8 avenue Jean Jaurès, 27 bis boulevard Voltaire, 3 impasse des Lilas'),
    towns: list('75002 Paris, 69003 Lyon, 31000 Toulouse, 44000 Nantes'),
    mobile: list('06 12 34 ## ##, +33 6 98 76 ## ##, +33 (0)7 61 22 ## ##'),
    fixed: list('01 42 68 ## ##, +33 4 72 11 ## ##, +33 (0)5 61 22 ## ##'),
    words: [
      ['Mob.', 'Tél.', 'Fax'],
      ['Portable :', 'Tél. :', 'Fax :'],
    ],
  },
  {
    ...{ country: 'ES', tld: 'es', named: 'España' },
    firsts: list('José Luis, Núria, Iñaki, María, Andrés, Lucía, Íñigo, Verónica, Raúl, Begoña'),
    lasts: list('García Peña, Muñoz, Etxeberria, Fernández de Castro, López Ibáñez, Ruiz, Cañizares, Vidal'),
    jobs: list('Director Comercial, Jefa de Ventas, Responsable de Compras, Socia, Gerente'),
    companies: list('* Asesores S.L., Construcciones * S.A., Diseño Levante, Bodegas *, Grupo Almería Agrícola'),
    streets: list('Calle Mayor 12, Av. Diagonal 211, Pza. de España 4, Paseo de la Castellana 90'),
    towns: list('28013 Madrid, 08018 Barcelona, 46002 Valencia, 48001 Bilbao'),
    mobile: list('+34 612 34# ###, 655 44 3# ##, +34 699.10#.###'),
    fixed: list('+34 911 23# ###, 93 487 #2 ##, +34 946 #1 2# ##'),
    words: [
      ['Móvil:', 'Tel:', 'Fax:'],
      ['Mov.', 'Tfno.', 'Fax'],
    ],
  },
  {
    ...{ country: 'IT', tld: 'it', named: 'Italia' },
    firsts: list('Giulia, Niccolò, Francesca, Paolo, Chiara, Alessandro, Silvia, Gianluca'),
    lasts: list('Rossi, D’Angelo, Colombo, De Santis, Dalla Costa, Ferrari, Nicolò, Marchetti'),
    forms: list('Ing., Dott.ssa, Avv.'),
    jobs: list('Responsabile Vendite, Architetto, Amministratore Delegato, Ufficio Acquisti, Direttore'),
    companies: list('Officine * S.r.l., Studio *, * & Figli S.p.A., Caffè Adriatico, Moda Lombarda Srl'),
    streets: list('Via Dante 7, Corso Italia 44, Piazza Garibaldi 2, Viale Europa 118'),
    towns: list('20121 Milano, 40127 Bologna BO, 00184 Roma, 10121 Torino'),
    mobile: list('+39 347 123 4###, 333 76 54 3##, +39 335.812.####'),
    fixed: list('+39 02 1234 5###, 051 23 45 ##, +39 06 8765 ####'),
    words: [
      ['Cell.', 'Tel.', 'Fax'],
      ['M', 'T', 'F'],
    ],
  },
  {
    ...{ country: 'PL', tld: 'pl', named: 'Polska' },
    firsts: list('Łukasz, Małgorzata, Paweł, Agnieszka, Michał, Zofia, Grzegorz, Bożena'),
    lasts: list('Wiśniewski, Wójcik, Zając, Kowalska, Dąbrowski, Nowak, Gołębiowska, Król'),
    forms: list('mgr, dr'),
    jobs: list('Kierownik sprzedaży, Dyrektor handlowy, Specjalista ds. zakupów, Prezes Zarządu'),
    companies: list('* Meble Sp. z o.o., Bałtyk Logistics S.A., Zakład *, Śląsk Energia sp. z o.o.'),
    streets: list('ul. Długa 14, al. Jerozolimskie 120, ul. Świętojańska 7, ul. Piłsudskiego 33'),
    towns: list('80-831 Gdańsk, 00-120 Warszawa, 31-042 Kraków, 90-001 Łódź'),
    mobile: list('+48 601 23# ###, 508 12# ###, tel. +48 698-4##-###'),
    fixed: list('+48 58 30# ## ##, 22 82# ## ##, +48 (12) 42# ## ##'),
    words: [
      ['kom.', 'tel.', 'faks'],
      ['Kom:', 'Tel:', 'Fax:'],
    ],
  },
  {
    ...{ country: 'JP', tld: 'co.jp', named: 'Japan' },
    firsts: list('Haruto, Yuki, Kenji, Sakura, Takashi, Naoko, Hiroshi, Aiko'),
    lasts: list('Tanaka, Watanabe, Kobayashi, Sato, Yoshida, Matsumoto, Inoue, Saito'),
    jobs: list('General Manager, Sales Division, Chief Engineer, Overseas Marketing, Assistant Manager'),
    companies: list('* Electric Co. Ltd., Kyoto Precision Inc., * Trading Corporation, Sakai Steel Works'),
    streets: list('2-11-3 Meguro, 1-7-1 Nishi-Shinjuku, 4-12 Chuo, 3-5-20 Honmachi'),
    towns: list('Tokyo 153-0063, Shinjuku-ku 160-0023, Osaka 541-0053, Nagoya 460-0008'),
    mobile: list('+81-90-1234-####, +81 80 5678 ####'),
    fixed: list('+81-3-5434-####, +81-6-6262-####'),
    words: [
      ['Mobile', 'TEL', 'FAX'],
      ['Mob:', 'Tel:', 'Fax:'],
    ],
  },
  {
    ...{ country: 'GB', tld: 'co.uk', named: 'United Kingdom' },
    firsts: list('Oliver, Siân, Hamish, Priya, Niamh, George, Charlotte, Ewan'),
    lasts: list('Smith, MacDonald, O’Brien, Patel, Llewellyn-Jones, Fitzgerald, Taylor, ap Rhys'),
    jobs: list('Head of Procurement, Account Director, Partner, Managing Director, Sales Executive'),
    companies: list('* & Partners LLP, Harbour Logistics Ltd, * Joinery, Thistle Software Limited, The Loom Works'),
    streets: list('22 Dock Road, 5 Queen Street, Unit 4 Mill Lane, 118 High Street'),
    towns: list('London E16 1AA, Edinburgh EH2 1JE, Bristol BS1 4TR, Leeds LS1 5DL'),
    mobile: list('+44 7700 900###, 07700 900 ###, +44 (0)7700 900###'),
    fixed: list('+44 20 7946 0###, 0131 496 0###, +44 (0)117 496 0###'),
    words: [
      ['Mob', 'Tel', 'Fax'],
      ['m:', 't:', 'f:'],
    ],
  },
  {
    ...{ country: 'US', tld: 'com', named: 'USA' },
    firsts: list('John, Maria, DeShawn, Emily, Robert, Jessica, Tyler, Grace'),
    lasts: list('Carter, Hernandez, McAllister, Johnson, Van Buren, Kim, Novak, Lee'),
    forms: list('Dr.'),
    jobs: list('VP of Sales, Account Manager, Founder & CEO, Realtor, Product Manager, Attorney at Law'),
    companies: list('Northwind Traders Inc., * Realty Group, * Roofing LLC, Cascade Analytics, Bluebird Coffee Co.'),
    streets: list('500 Market Street, 1200 NW 23rd Ave, 77 Massachusetts Ave Suite 400, 9 Elm Drive'),
    towns: list('San Francisco CA 94105, Portland OR 97210, Cambridge MA 02139, Austin TX 78701'),
    mobile: list('(415) 555-2###, 503.555.0###, +1 617-555-0###'),
    fixed: list('(512) 555-0###, 415-555-7###, +1 (503) 555-0###'),
    words: [
      ['Cell', 'Office', 'Fax'],
      ['M', 'O', 'F'],
    ],
  },
]
