// The letters by which the encodings of one byte a letter tell themselves apart: decoded rightly, a text's letters
// beyond ASCII are those that its language uses often, and stand where its words have them.

export interface Alphabet {
  /** A name that iconv-lite knows. */
  readonly encoding: string
  /** Lower-case letters beyond ASCII that its languages use often. */
  readonly letters: string
  /** Country domains whose people write in it: an address ending in one speaks for it. */
  readonly domains: string
  /** True where whole words are written beyond ASCII (Cyrillic, Greek …). */
  readonly isOwnScript?: boolean
}

const latin1 = 'äöüßéèêëàâçñóíáúôîïãõåøæœìòù'
const latin2 = 'áčďéěíňóřšťúůýžąćęłńśźżőűöüăâîşţäđ'
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћџ'
const greek = 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ'

/** In the order of preference when all else is equal. */
export const alphabets: readonly Alphabet[] = [
  { encoding: 'windows-1252', letters: latin1, domains: 'de at ch fr es it pt nl be se no dk fi ie uk br mx' },
  { encoding: 'windows-1250', letters: latin2, domains: 'pl cz sk hu si hr ro rs ba' },
  { encoding: 'windows-1251', letters: cyrillic, domains: 'ru ua by bg rs mk kz', isOwnScript: true },
  { encoding: 'windows-1254', letters: 'çğıöşüâîİ', domains: 'tr' },
  { encoding: 'windows-1253', letters: greek, domains: 'gr cy', isOwnScript: true },
  { encoding: 'windows-1255', letters: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת', domains: 'il', isOwnScript: true },
  {
    encoding: 'windows-1256',
    letters: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي',
    domains: 'sa eg ae ma',
    isOwnScript: true,
  },
  { encoding: 'windows-1257', letters: 'āčēģīķļņšūžąęėįųõäöü', domains: 'lt lv ee' },
  { encoding: 'koi8-r', letters: cyrillic, domains: 'ru', isOwnScript: true },
  { encoding: 'macintosh', letters: latin1, domains: '' },
  // Outlook's export "for DOS" still writes this one.
  { encoding: 'cp850', letters: latin1, domains: '' },
  { encoding: 'iso-8859-2', letters: latin2, domains: 'pl cz sk hu si hr ro' },
  { encoding: 'cp852', letters: latin2, domains: 'pl cz sk hu' },
  { encoding: 'cp866', letters: cyrillic, domains: 'ru', isOwnScript: true },
]
