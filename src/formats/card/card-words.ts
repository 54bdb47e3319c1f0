// Words that tell what a line of a card is, in the languages that cards at European and American fairs are written in.
// A camera loses accents, so all are compared without.
import type { PhoneKind } from './card-fields.ts'

/** Small letters without accents and signs: `Geschäftsführer` → `geschaftsfuhrer`. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).map(plainWord))
}

const phoneWords: Readonly<Record<PhoneKind, ReadonlySet<string>>> = {
  mobile: words(`m mob mobil mobile mobiel mobiltelefon cell cel cellulare cellular celular móvil movil telemóvel handy
    port portable gsm komórka kom mobilní matkapuhelin whatsapp`),
  fixed: words(`t tel tél telefon telefono teléfono telefone telefoon téléphone telephone phone ph p fon fijo fixe fixo
    fisso office büro oficina bureau direct direkt directo diretto durchwahl zentrale switchboard landline puhelin d o`),
  fax: words('f fax telefax faks télécopie'),
}

/** By the word before a number: `Mobil:`, `Tél.`, `F`. */
export function phoneKindOf(word: string): PhoneKind | undefined {
  const plain = plainWord(word)
  const kinds = Object.keys(phoneWords) as PhoneKind[]
  return kinds.find(kind => phoneWords[kind].has(plain))
}

const legalForms =
  /(?:^|[\s,])(gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|e\.?\s?k\.?|e\.?\s?v\.?|se|s\.?\s?[lal]\.?\s?u?\.?|s\.?\s?r\.?\s?l\.?|s\.?\s?p\.?\s?a\.?|sarl|sas|sasu|eurl|snc|ltd|limited|llp|plc|inc|incorporated|llc|corp|corporation|co|company|b\.?v\.?|n\.?v\.?|bvba|a\/?s|aps|ab|oy|oyj|asa|kft|zrt|sp\.?\s?z\s?o\.?\s?o|s\.?r\.?o|a\.?s|d\.?o\.?o|lda|ltda|pvt|pty|holding|group|gruppe|grupo)\.?$/i

/** A company's legal form at the end: `Weber Maschinenbau GmbH`, `Lumen Studio S.L.`. */
export function hasLegalForm(text: string): boolean {
  return legalForms.test(text.replace(/[\s,]+$/, ''))
}

/** A line of nothing else: `GmbH`, `Co. Ltd.`, `Sp. z o.o.`. */
export function isLegalFormAlone(text: string): boolean {
  const part = /^(&|und|and|et|y|sp\.?|z|o\.?\s?o\.?|co\.?)$/i
  return legalForms.test(` ${text}`) && text.split(/\s+/).every(word => part.test(word) || legalForms.test(` ${word}`))
}

const businessWords =
  words(`studio studios atelier agentur agency agencia agence consulting conseil consultores beratung
  partners partner solutions lösungen soluciones systems systeme sistemas software technologies technology tech labs lab
  media design marketing digital group gruppe services service industries industrie engineering logistics logistik bank
  institut institute university universität universidad hotel restaurant immobilien properties architects architekten
  rechtsanwälte kanzlei praxis notare versicherung insurance capital ventures analytics networks energy energie energía
  maschinenbau werke handel trading traders foundation stiftung verlag press works`)

export function hasBusinessWord(text: string): boolean {
  return text.split(/[\s,]+/).some(word => businessWords.has(plainWord(word)))
}

const titleWords =
  words(`director directora direktor direktorin directeur directrice direttore manager managerin ceo cto
  cfo coo cmo cio founder cofounder gründer gründerin fondateur fondatrice fundador fundadora owner inhaber inhaberin
  titular gérant gérante geschäftsführer geschäftsführerin geschäftsleitung geschäftsleiter head leiter leiterin lead
  president präsident presidente président vp vice chairman vorstand prokurist prokuristin partner sales vertrieb
  vertriebsleiter vertriebsleiterin verkauf verkaufsleiter ventas comercial commercial commerciale vendite account
  executive responsable responsabile encargado gerente jefe jefa engineer ingenieur ingenieurin ingeniero ingeniera
  ingénieur ingegnere developer entwickler entwicklerin desarrollador développeur designer diseñador consultant
  consultante consultor consultora berater beraterin consulente architect architekt architektin architecte arquitecto
  architetto lawyer rechtsanwalt rechtsanwältin abogado abogada avocat avocate avvocato attorney assistant assistentin
  asistente specialist spezialist analyst analista officer procurement einkauf einkäufer compras achats marketing product
  produktmanager projektleiter projektleiterin project coordinator koordinator representative außendienst kundenberater
  kundenbetreuer customer success support business development buyer broker makler realtor agent agente fotograf
  photographer notar steuerberater steuerberaterin doctor arzt ärztin professor coach trainer dozent kaufmann manageress
  directie verkoop inkoop adviseur zaakvoerder bestuurder salg direktør säljare försäljning vd kierownik dyrektor prezes
  právník jednatel obchodní amministratore delegato socio socia associé associée ufficio acquisti venditore titolare
  impiegato tecnico coordinatore ingénieure ingeniería chargé chargée clientèle acheteur acheteuse vendeur juriste
  comptable conseiller conseillère technico-commercial adjoint présidente specjalista handlowy handlowiec zakupów
  zarządu doradca przedstawiciel właściciel inżynier koordynator konsultant analityk księgowa redaktor prawnik adwokat
  delegado vendedor vendedora administrador administradora técnico técnica coordinador coordinadora diretor diretora
  vendas compras gestor gestora engenheiro engenheira sócio advogado försäljningschef inköpare inköp ägare konsult
  rådgivare projektledare chef myyntipäällikkö toimitusjohtaja myynti asiantuntija salgschef indehaver ejer rådgiver
  obchodník nákupčí ředitel ředitelka majitel vedoucí manažer ügyvezető igazgató értékesítési vezető beszerző müdür
  satış müdürü uzmanı mühendis vertriebsmitarbeiter vertriebsmitarbeiterin sachbearbeiter sachbearbeiterin teamleiter
  teamleiterin abteilungsleiter meister bauleiter ingenieurbüro referent referentin technik techniker technikerin
  zaakvoerster eigenaar verkoper inkoper hoofd medewerker bestuurslid administrator secretary treasurer estimator
  superintendent technician strategist planner recruiter scientist researcher editor controller accountant supervisor
  principal counsel broker-owner foreman division secretaria secrétaire sekretärin`)

export function titleWordsIn(text: string): number {
  return text.split(/[\s,/&-]+/).filter(word => titleWords.has(plainWord(word))).length
}

const streetWords =
  words(`street st road rd avenue ave av lane ln drive dr boulevard blvd square sq suite floor building
  way court park quay wharf calle avenida avda plaza paseo pol polígono carrer rua travessa rue place quai allée chemin
  impasse cours via viale piazza corso largo vicolo straße strasse str weg platz allee gasse ring ufer damm chaussee
  straat laan plein gracht kade vej gade vägen gatan gata tie katu ulica ul aleja box postfach apartado bp cedex`)
const streetEnds =
  /(strasse|strase|strafe|strafse|strafie|straat|str|weg|platz|allee|gasse|gracht|laan|plein|vej|gade|gatan|vagen|katu|ring|ufer|damm)$/

export function hasStreetWord(text: string): boolean {
  return text
    .split(/[\s,]+/)
    .map(plainWord)
    .some(word => streetWords.has(word) || (word.length > 6 && streetEnds.test(word)))
}
