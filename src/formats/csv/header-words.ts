// The names that products and languages give to the columns of a contacts export. Written as people write them;
// compared without case, accents and punctuation.

/** What a column may hold: the ids of a mapping, with their names for people. */
export const csvFields = {
  name: 'Full name',
  first_name: 'First name',
  middle_name: 'Middle name',
  last_name: 'Last name',
  prefix: 'Form of address',
  suffix: 'Suffix',
  email: 'Email',
  phone: 'Phone',
  company: 'Company',
  title: 'Job title',
  profile: 'Profile (URL)',
  street: 'Street',
  city: 'City',
  region: 'Region',
  postal_code: 'Postal code',
  country: 'Country',
  time_zone: 'Time zone',
  note: 'Note',
  source: 'Source',
  referrer: 'Referred by',
  owner: 'Owner (a user’s name or email)',
  connected_on: 'Met or added on',
  opted_out: 'Opted out of email',
  do_not_call: 'Do not call',
  do_not_contact: 'Do not contact at all',
  accepts_email: 'Wants email (yes or no)',
  accepts_calls: 'Wants calls (yes or no)',
  accepts_sms: 'Wants text messages (yes or no)',
  accepts_contact: 'May be contacted (yes or no)',
  bounced: 'Mail came back',
} as const
export type CsvField = keyof typeof csvFields

const words: Readonly<Record<CsvField, string>> = {
  name: `name|full name|display name|contact name|contact|person|person name|invitee name|invitee|attendee name|attendee|
    customer name|client name|client|lead name|guest name|guest|prospect|file as|your name|vollständiger name|anzeigename|
    ansprechpartner|ansprechpartnerin|kontakt|kontaktname|teilnehmer|nom complet|nom et prénom|nom prénom|prénom et nom|
    nom affiché|nombre completo|nombre y apellidos|contacto|persona de contacto|cliente|nome completo|nome e cognome|
    nominativo|contatto|referente|contato|volledige naam|weergavenaam|naam|contactpersoon|fullständigt namn|namn|
    kontaktperson|fulde navn|navn|visningsnavn|fullt navn|koko nimi|nimi|yhteyshenkilö|imię i nazwisko|nazwa|
    nazwa wyświetlana|osoba kontaktowa|celé jméno|jméno a příjmení|zobrazované jméno|meno a priezvisko|teljes név|név|
    kapcsolattartó|nume complet|nume și prenume|ad soyad|adı soyadı|tam ad|ονοματεπώνυμο|όνομα και επώνυμο|полное имя|фио|
    контакт|імʼя та прізвище|піб|ime i prezime|氏名|名前|お名前|フルネーム|表示名|姓名|全名|联系人|聯絡人|显示名称|
    이름|성명|전체 이름|표시 이름|الاسم الكامل|الاسم|שם מלא|שם|nom i cognoms|
    visitor|delegate|participant|applicant|subscriber|respondent|besucher|besucherin|nom du contact|
    担当者名|担当者|ご担当者名|
    teilnehmername`,
  first_name: `first name|first|given name|given names|forename|fname|christian name|invitee first name|vorname|rufname|
    prénom|prénoms|nombre|nombres|nombre de pila|primer nombre|nome|primeiro nome|nome próprio|nome de batismo|voornaam|
    roepnaam|förnamn|fornavn|etunimi|imię|jméno|křestní jméno|meno|krstné meno|keresztnév|utónév|prenume|ad|adı|isim|
    όνομα|имя|імʼя|ім'я|ime|名|名字|الاسم الأول|שם פרטי|
    voorletters|initials|initialen`,
  middle_name: `middle name|middle names|middle|additional name|additional names|weitere vornamen|zweiter vorname|
    deuxième prénom|autres prénoms|segundo nombre|secondo nome|nome do meio|segundo nome|tussenvoegsel|tweede voornaam|
    mellannamn|mellemnavn|mellomnavn|toinen nimi|drugie imię|prostřední jméno|отчество|по батькові|ミドル ネーム|
    mi|middle initial`,
  last_name: `last name|last|surname|family name|lname|invitee last name|nachname|familienname|zuname|nom|nom de famille|
    apellido|apellidos|primer apellido|segundo apellido|cognome|cognomi|sobrenome|apelido|último nome|achternaam|
    familienaam|efternamn|efternavn|etternavn|sukunimi|nazwisko|příjmení|priezvisko|vezetéknév|családnév|nume|
    nume de familie|soyad|soyadı|soyisim|επώνυμο|επίθετο|фамилия|прізвище|prezime|priimek|姓|姓氏|苗字|성|اسم العائلة|
    الكنية|שם משפחה|cognoms`,
  prefix: `name prefix|prefix|salutation|honorific|honorific prefix|anrede|titel|akademischer titel|civilité|tratamiento|
    trattamento|tratamento|aanhef|tilltalsnamn|hälsningsfras|tiltale|zwrot grzecznościowy|oslovení|titul|megszólítás|
    unvan kısaltması|обращение|敬称|タイトル|称谓|
    trato|namenspräfix|namenspraefix|akad titel|titel akad grad|akademischer grad|titre de civilité`,
  suffix: `name suffix|suffix|honorific suffix|generation|namenssuffix|suffixe|sufijo|suffisso|sufixo|achtervoegsel|сuffix|サフィックス|
    titolo straniero`,
  email: `email|e mail|email address|e mail address|email addresses|emails|mail|mail address|primary email|secondary email|
    alternate email|your email|invitee email|email id|e mail adresse|emailadresse|mailadresse|adresse e mail|adresse email|
    adresse mail|courriel|adresse de messagerie|adresse électronique|mél|correo|correo electrónico|
    dirección de correo electrónico|dirección de correo|email de contacto|indirizzo e mail|indirizzo email|
    indirizzo di posta elettronica|posta elettronica|endereço de email|endereço de e mail|endereço de correio eletrônico|
    correio eletrônico|correio eletrónico|e mailadres|emailadres|e postadress|epost|epostadress|e post|e postadresse|
    mailadres|sähköposti|sähköpostiosoite|adres e mail|adres email|adres poczty|poczta elektroniczna|e mailová adresa|
    emailová adresa|e mail cím|email cím|adresă de e mail|adresa de email|e posta|e posta adresi|eposta|
    διεύθυνση ηλεκτρονικού ταχυδρομείου|ηλεκτρονικό ταχυδρομείο|электронная почта|адрес электронной почты|эл почта|почта|
    імейл|електронна пошта|メール|メールアドレス|電子メール|電子メール アドレス|eメール|电子邮件|电子邮件地址|邮箱|電子郵件|
    電子郵件地址|이메일|이메일 주소|전자 메일|전자 메일 주소|البريد الإلكتروني|דואר אלקטרוני|אימייל|adreça electrònica`,
  phone: `phone|phone number|phone numbers|telephone|telephone number|tel|tel no|mobile|mobile phone|mobile number|cell|
    cell phone|cellphone|cellular|direct phone|direct dial|primary phone|car phone|callback|company main phone|sms|whatsapp|
    whatsapp number|telefon|telefonnummer|rufnummer|mobil|mobiltelefon|mobilnummer|handy|handynummer|festnetz|
    haupttelefon|durchwahl|autotelefon|téléphone|numéro de téléphone|tél|tél mobile|téléphone mobile|portable|
    téléphone portable|gsm|ligne directe|teléfono|número de teléfono|móvil|teléfono móvil|celular|telefono|
    numero di telefono|cellulare|telefone|número de telefone|telemóvel|telefone celular|telefoon|telefoonnummer|mobiel|
    mobiele telefoon|mobiel nummer|telefonnr|mobiltelefonnummer|mobilnr|puhelin|puhelinnumero|matkapuhelin|numer telefonu|
    telefon komórkowy|komórka|telefonní číslo|mobilní telefon|telefónne číslo|telefonszám|mobiltelefonszám|număr de telefon|
    telefon mobil|cep telefonu|telefon numarası|τηλέφωνο|κινητό|κινητό τηλέφωνο|телефон|номер телефона|мобильный|
    мобильный телефон|мобільний|номер телефону|電話|電話番号|携帯|携帯電話|电话|电话号码|手机|手机号|手機|行動電話|電話號碼|
    전화|전화번호|전화 번호|휴대폰|휴대 전화|الهاتف|رقم الهاتف|الجوال|טלפון|נייד|telèfon|mòbil|
    contact number|contact no|whatsapp no|tel nr|
    fijo|teléfono fijo|tél fixe|téléphone fixe`,
  company: `company|company name|organization|organisation|organization name|organisation name|organization 1 name|
    account|account name|associated company|primary associated company|employer|business|business name|current company|
    firm|company account|firma|firmenname|unternehmen|organisation|arbeitgeber|betrieb|société|entreprise|
    nom de la société|nom de l entreprise|raison sociale|employeur|empresa|compañía|organización|nombre de la empresa|
    razón social|azienda|società|ditta|organizzazione|ragione sociale|nome azienda|organização|nome da empresa|bedrijf|
    bedrijfsnaam|organisatie|företag|företagsnamn|virksomhed|firmanavn|bedrift|selskap|yritys|yrityksen nimi|organisaatio|
    nazwa firmy|organizacja|przedsiębiorstwo|společnost|název firmy|název společnosti|spoločnosť|cég|cégnév|vállalat|
    szervezet|companie|firmă|organizație|societate|şirket|şirket adı|kurum|εταιρεία|επιχείρηση|организация|компания|фирма|
    компанія|організація|tvrtka|podjetje|会社|会社名|勤務先|組織|公司|公司名称|单位|公司名稱|회사|회사명|조직|الشركة|
    اسم الشركة|المؤسسة|חברה|שם חברה|ארגון|
    企業名|法人名|取引先名|貴社名|name des unternehmens|name der firma|
    accounts name|客户名称|企业名称|公司全称`,
  title: `job title|position|role|job role|job|job position|occupation|current position|organization title|
    organization 1 title|title|headline|berufsbezeichnung|stellenbezeichnung|funktion|stelle|beruf|fonction|poste|
    titre du poste|intitulé du poste|titre|puesto|cargo|puesto de trabajo|título|ruolo|posizione|mansione|qualifica|
    titolo|função|título do cargo|functie|functietitel|befattning|jobbtitel|titel arbete|stilling|jobtitel|stillingstittel|
    tehtävänimike|ammattinimike|tehtävä|titteli|stanowisko|pracovní pozice|pozice|funkce|pozícia|beosztás|munkakör|funcție|
    funcţie|görev|iş unvanı|unvan|ünvan|pozisyon|τίτλος|θέση|θέση εργασίας|должность|посада|役職|肩書き|职务|职位|職稱|직위|
    직책|직함|المسمى الوظيفي|المنصب|תפקיד|
    organisation titel|organization titel|arbeitstitel|company title|designation|job function|tätigkeit|
    titre dans l organisation`,
  profile: `linkedin|linkedin url|linkedin profile|linkedin profile url|profile url|public profile url|person linkedin url|
    linkedin bio|url|xing|xing profil|twitter|twitter handle|x handle|facebook|instagram`,
  street: `street|street address|address|address line 1|address line 2|address line 3|address 1|address 2|address1|
    address2|street 2|street 3|straße|strasse|anschrift|adresse|straße und hausnummer|rue|adresse 1|
    adresse 2|adresse postale|calle|dirección|direccion|domicilio|via|indirizzo|rua|endereço|morada|straat|adres|gata|
    adress|gatuadress|vej|gade|gateadresse|katu|osoite|katuosoite|ulica|ulice|adresa|utca|cím|stradă|adresă|sokak|cadde|
    οδός|διεύθυνση|улица|адрес|вулиця|адреса|住所|番地|地址|街道|주소|العنوان|כתובת|רחוב|
    full address|postal address|address line|house number|hausnummer|hausnr|hnr|huisnummer|numero civico|husnummer|
    street address line|市区町村 番地`,
  city: `city|town|locality|ort|stadt|wohnort|ville|localité|ciudad|población|localidad|città|comune|
    località|cidade|plaats|woonplaats|stad|postort|ort|by|poststed|kaupunki|postitoimipaikka|miasto|miejscowość|město|
    mesto|város|település|oraș|localitate|şehir|il|πόλη|город|місто|市|市区町村|城市|도시|시|المدينة|עיר`,
  region: `state|state province|provincia o estado|province|region|county|state region|bundesland|kanton|région|département|
    dép région|provincia|estado|comunidad autónoma|regione|distrito|provincie|län|fylke|maakunta|województwo|kraj|megye|
    județ|bölge|ilçe|νομός|область|регион|都道府県|省|州|地区|시도|المنطقة|
    province code|state code|region code|
    st|
    prov`,
  postal_code: `zip|zip code|postal code|postcode|post code|zip postal code|plz|postleitzahl|code postal|
    código postal|codigo postal|cp|cap|codice postale|código postal|cep|postnummer|postinumero|kod pocztowy|psč|
    irányítószám|cod poștal|posta kodu|τκ|ταχυδρομικός κώδικας|индекс|почтовый индекс|поштовий індекс|郵便番号|邮政编码|邮编|
    郵遞區號|우편 번호|우편번호|الرمز البريدي|מיקוד|
    c p`,
  country: `country|cc|country region|country code|country or region|nation|land|land region|staat|pays|
    pays région|país|país región|pais|paese|paese area geografica|nazione|stato|país região|land regio|maa|maa alue|kraj region|
    państwo|země|země oblast|stát|krajina|ország|ország régió|țară|țară regiune|ülke|ülke bölge|χώρα|страна|страна регион|
    країна|国|国 地域|国家|国家 地区|國家|국가|국가 지역|البلد|الدولة|מדינה|ארץ|
    country name|country of residence|land name`,
  time_zone:
    'time zone|timezone|tz|invitee time zone|zeitzone|fuseau horaire|zona horaria|huso horario|fuso orario|fuso horário|tijdzone|tidszon|tidszone|aikavyöhyke|strefa czasowa|časové pásmo|часовой пояс',
  note: `note|message|nachricht|mensaje|messaggio|mensagem|notes|comment|comments|remarks|description|memo|additional notes|notiz|notizen|bemerkung|bemerkungen|
    kommentar|anmerkung|anmerkungen|remarque|remarques|commentaire|commentaires|nota|notas|observaciones|comentarios|note|
    commenti|observações|comentários|anotações|notities|opmerking|opmerkingen|aantekeningen|anteckningar|noter|notater|
    bemærkninger|muistiinpanot|huomautukset|notatki|uwagi|poznámka|poznámky|megjegyzés|jegyzetek|notițe|notlar|açıklama|
    σημειώσεις|заметки|примечание|комментарий|примітки|メモ|備考|备注|備註|메모|비고|ملاحظات|הערות|
    about|beschreibung|further information|infos|descripción|descrizione|beschrijving|opis|
    questions comments|questions and comments|
    details|background`,
  source: `source|lead source|original source|contact source|person source|how did you hear about us|quelle|herkunft|
    leadquelle|origine|origine du lead|origen|fuente|provenienza|fonte|origem|bron|källa|kilde|lähde|źródło|zdroj|forrás|
    источник`,
  referrer: `referred by|referrer|referral|introduced by|empfohlen von|recommandé par|parrain|recomendado por|referido por|
    segnalato da|indicado por|doorverwezen door|aanbevolen door|polecony przez`,
  owner: `owner|contact owner|lead owner|account owner|record owner|person owner|owner email|assigned to|assigned user|
    besitzer|kontaktbesitzer|propriétaire|propriétaire du contact|propietario|propietario del contacto|proprietario|
    proprietario del contatto|proprietário|proprietário do contato|eigenaar|ägare`,
  connected_on: `connected on|timestamp|zeitstempel|marca temporal|horodateur|added time|create date|created|created at|created date|created on|creation date|date created|add time|
    person created|person add time|created time|date added|added|added on|added at|optin time|registration date|
    order date|signup date|erstellt am|erstellt|erstelldatum|hinzugefügt am|angelegt am|verbunden am|date de création|
    créé le|ajouté le|relation depuis|fecha de creación|creado el|fecha de alta|data di creazione|creato il|
    data de criação|criado em|aanmaakdatum|aangemaakt op|skapad|oprettet|opprettet|luotu|data utworzenia|utworzono|
    datum vytvoření|vytvořeno|létrehozva|дата создания|作成日|创建日期|创建时间|생성일|
    joined|joined on|joined at|join date|joined group on|member since|customer since|client since|kunde seit|kontakt seit|
    mitglied seit|sign up|signup|signed up|signed up at|registered|registered at|registered on|registration time|anmeldedatum|
    registriert am|submitted at|submitted on|submit date|submission date|date submitted|first seen|profile created on|
    event created date time|created date time|subscribed on|subscribed at|subscription date|opt in date|opt in time|
    erfasst am|eingetragen am|aufgenommen am|date d inscription|date d ajout|fecha de registro|data iscrizione|
    inserito il|met on|date met|kennengelernt am|erstkontakt|
    registriert|scan time|scan date|scanned at|captured at|capture date|登録日|登録日時|
    bestelldatum|
    fecha alta|fecha de alta|fecha registro`,
  opted_out: `email opt out|email blacklisted|blacklisted|opted out|opt out|unsubscribed|unsubscribe|unsubscribed from all email|has opted out of email|
    email opted out|opted out of email|marketing emails opted out|do not email|do not mail|unsub time|
    unsubscribe date|unsubscribed at|unsubscribed on|unsubscribe time|global unsubscribe|optout time|opt out date|
    email blacklist|newsletter abbestellt|
    e mail abgemeldet|abgemeldet|désabonné|désinscrit|désinscription|baja|dado de baja|disiscritto|cancelado|
    cancelou inscrição|uitgeschreven|avregistrerad|afmeldt|avmeldt|wypisany|odhlášen|отписан|отписался|
    deaktiviert|e mail deaktivieren|e mail deaktiviert|
    email disabled|emails disabled`,
  do_not_contact: `do not contact|nicht kontaktieren|kontaktsperre|ne pas contacter|no contactar|non contattare|não contactar|niet benaderen|
    do not disturb|dnd`,
  accepts_email: 'email opt in|newsletter|email consent|marketing consent|accepts marketing',
  accepts_calls: 'phone opt in|call consent|phone consent',
  accepts_sms: 'sms opt in|sms consent|sms marketing consent',
  accepts_contact: 'gdpr consent|contact allowed|ok to contact',
  bounced: 'bounced|email bounced|hard bounce|hard bounced',
  do_not_call: `do not call|dnc|phone opt out|nicht anrufen|ne pas appeler|no llamar|non chiamare|não ligar|niet bellen`,
}

/** Case, accents and punctuation away; camel case, underscores and figures set words apart: `POAddress1` → `po address 1`. */
export function plainWords(text: string): string {
  return text
    .replaceAll(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll}{2})|(\p{L})(?=\d)/gu, '$& ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const written = Object.entries(words).flatMap(([field, names]) =>
  names.split('|').map(name => [field as CsvField, name.trim()] as const),
)

const byWords: ReadonlyMap<string, CsvField> = new Map(
  written
    .flatMap(([field, name]) => [
      [plainWords(name), field] as const,
      // Some products join the words: LASTNAME, emailaddress.
      [plainWords(name).replaceAll(' ', ''), field] as const,
    ])
    // Where two fields share a name the first of the table has it.
    .reverse(),
)

/** The field that a name in plainWords stands for. */
export function fieldOf(plain: string): CsvField | undefined {
  return byWords.get(plain)
}

/** The names as they are written, in lower case: what shows that a text was decoded rightly. */
export const writtenHeaderWords: ReadonlySet<string> = new Set(written.map(([, name]) => name.toLowerCase()))
