// Absences as people and their mail programs write them, all without a header that says so (rules of Outlook), and the
// day on which each writer is back. Written on Tuesday 10 November 2026 unless a date says otherwise.
import type { Draft } from './compose.ts'

export interface Absence extends Draft {
  /** The day of return, or undefined when the text names none. */
  readonly back: string | undefined
}

const absence = (back: string | undefined, body: string, more: Partial<Draft> = {}): Absence => ({
  back,
  body,
  ...more,
})
const rule = { subject: 'Automatic reply: Our talk' }

export const absences: readonly Absence[] = [
  // English
  absence(
    '2026-12-09',
    'I am out of the office until Wednesday 9 December 2026. For urgent matters contact bob@prospect.example.',
  ),
  absence(
    '2026-11-16',
    'Thank you for your email. I am currently out of the office and will be back on Monday, November 16th.\nFor urgent matters please contact Bob.',
    rule,
  ),
  absence(
    '2026-11-16',
    'I am on annual leave and will be back on Monday. I will respond to your message upon my return.',
  ),
  absence(
    '2027-01-04',
    'Thanks for your message. I am away from the office with limited access to email and return on January 4th, 2027.',
  ),
  absence(
    '2027-01-04',
    'I am out of office from 21 December to 3 January, returning 4 January. Please contact Jane in urgent cases.',
    { from: 'Jo <jo@acme.co.uk>' },
  ),
  absence('2011-01-03', 'I am out of the office, returning 03/01/2011. For urgent matters call Bob.', {
    date: 'Fri, 24 Dec 2010 10:00:00 +0000',
    from: 'Jo <jo@acme.co.uk>',
  }),
  absence('2012-01-03', 'I am away on leave, returning 03/01/2012. I will reply when I return.', {
    date: 'Fri, 23 Dec 2011 10:00:00 +1100',
    from: 'Jo <jo@acme.com>',
  }),
  absence(
    '2026-12-05',
    'I am out of the office and will return on 12/05/2026. If you need immediate assistance please contact Bob.',
    { date: 'Tue, 10 Nov 2026 09:30:00 -0500', from: 'Jo <jo@acme.com>' },
  ),
  absence('2026-11-23', 'I am out of the office through Friday, November 20. For immediate assistance contact Bob.', {
    ...rule,
    date: 'Tue, 10 Nov 2026 09:30:00 -0800',
  }),
  absence(
    '2026-11-11',
    'I am out of the office today and will be back tomorrow. I will answer as soon as I return.',
    rule,
  ),
  absence(
    '2026-11-16',
    'I am travelling with limited access to email this week and will be back in the office next week. Please contact Bob.',
    rule,
  ),
  absence('2026-11-24', 'Out of office: I will be on vacation for two weeks and back in 2 weeks.', rule),
  absence(undefined, 'I am currently on maternity leave. Please contact my colleague Bob in urgent matters.', rule),
  absence('2026-11-19', 'I am out of the office until the 19th. Contact Bob if it is urgent.', rule),
  absence(
    '2026-12-01',
    'Thank you for your mail! I am on parental leave and will be back on 2026-12-01. Your mail will not be forwarded.',
  ),
  // German
  absence(
    '2026-11-23',
    'Guten Tag,\n\nvielen Dank für Ihre Nachricht. Ich bin bis einschließlich 20.11.2026 nicht im Büro. In dringenden Fällen wenden Sie sich bitte an Herrn Maier.',
  ),
  absence(
    '2026-11-18',
    'Ich bin derzeit abwesend und ab dem 18.11. wieder im Büro. Ihre E-Mail wird nicht weitergeleitet.',
  ),
  absence(
    '2026-12-07',
    'Vielen Dank für Ihre E-Mail. Ich bin vom 16.11. bis zum 04.12.2026 im Urlaub und ab Montag, den 7. Dezember wieder für Sie da.',
  ),
  absence('2026-11-30', 'Ich bin zurzeit außer Haus und am 30. November zurück. Meine Vertretung ist Frau Schulz.', {
    subject: 'Abwesenheitsnotiz: Ihr Angebot',
  }),
  absence(
    '2026-11-16',
    'Ich bin diese Woche nicht erreichbar und ab Montag wieder im Büro. Ihre Mail beantworte ich nach meiner Rückkehr.',
  ),
  absence(
    '2026-11-16',
    'Ich bin auf Dienstreise und nächste Woche wieder erreichbar. In dringenden Fällen: Herr Maier.',
    { subject: 'Automatische Antwort: Gespräch' },
  ),
  // French
  absence(
    '2026-11-23',
    "Bonjour,\n\nje suis absente du bureau jusqu'au 23 novembre 2026. En cas d'urgence, veuillez contacter M. Petit.",
  ),
  absence(
    '2026-11-16',
    'Merci pour votre message. Je suis en congés, de retour le lundi 16 novembre. Je vous répondrai à mon retour.',
  ),
  absence(
    '2026-12-01',
    'Je suis actuellement en déplacement et serai de retour le 1er décembre. Pendant mon absence, contactez Luc.',
    { subject: 'Réponse automatique : Offre' },
  ),
  absence(
    '2026-11-16',
    'Je suis absent cette semaine, de retour lundi. Pour toute urgence, vous pouvez contacter Luc.',
    { subject: 'Absence' },
  ),
  absence('2026-11-26', 'Je suis en congés du 12/11 au 25/11/2026 inclus. En mon absence, merci de contacter Luc.', {
    subject: 'Absence du bureau',
  }),
  // Spanish
  absence(
    '2026-11-23',
    'Gracias por su mensaje. Estaré fuera de la oficina hasta el 23 de noviembre. Para asuntos urgentes, póngase en contacto con Luis.',
  ),
  absence('2026-12-01', 'Estoy de vacaciones y regreso el martes 1 de diciembre de 2026. Responderé a mi regreso.'),
  absence('2026-11-16', 'Hola, estoy fuera de la oficina. Vuelvo el lunes. Si es urgente, contacte con Luis.', {
    subject: 'Respuesta automática: Oferta',
  }),
  absence('2027-01-07', 'Me encuentro de vacaciones, vuelvo el 07/01/2027. En mi ausencia puede escribir a Luis.'),
  // Italian
  absence(
    '2026-11-23',
    'Grazie per il messaggio. Sono fuori ufficio fino al 23 novembre. Per urgenze contattare Luigi.',
  ),
  absence('2026-11-30', 'Sono in ferie e rientrerò lunedì 30 novembre. Risponderò al mio rientro.'),
  absence('2026-11-16', 'Sono assente, rientro lunedì. Per urgenze potete scrivere a Luigi.', {
    subject: 'Risposta automatica: Offerta',
  }),
  // Dutch
  absence(
    '2026-11-23',
    'Bedankt voor uw bericht. Ik ben afwezig tot 23 november. Voor dringende zaken kunt u contact opnemen met Jan.',
  ),
  absence('2026-12-01', 'Ik ben met vakantie en op 1 december weer bereikbaar. Uw e-mail wordt niet doorgestuurd.'),
  absence('2026-11-23', 'Ik ben niet op kantoor t/m 20 november. Neem bij spoed contact op met Jan.', {
    subject: 'Automatisch antwoord: Offerte',
  }),
  // Portuguese
  absence(
    '2026-11-23',
    'Obrigado pela sua mensagem. Estou de férias até 23 de novembro. Em caso de urgência, contacte o Luís.',
  ),
  absence('2026-12-01', 'Estarei ausente do escritório. Regresso no dia 1 de dezembro e responderei quando regressar.'),
  // Polish
  absence(
    '2026-11-23',
    'Dziękuję za wiadomość. Jestem na urlopie do 23 listopada 2026. W pilnych sprawach proszę o kontakt z Janem.',
  ),
  absence('2026-12-01', 'Jestem poza biurem, wracam 1 grudnia. Odpowiem po powrocie.'),
  // Swedish, Danish, Norwegian, Finnish
  absence(
    '2026-11-23',
    'Tack för ditt mejl. Jag är inte på kontoret och är åter den 23 november. Vid brådskande ärenden kontakta Lars.',
  ),
  absence('2026-11-16', 'Jag är ledig och tillbaka på måndag. Jag svarar när jag är tillbaka.', {
    subject: 'Autosvar: Offert',
  }),
  absence(
    '2026-11-23',
    'Tak for din mail. Jeg er på ferie og tilbage den 23. november. I hastende tilfælde kontakt venligst Lars.',
  ),
  absence(
    '2026-11-23',
    'Takk for din e-post. Jeg er ikke på kontoret og er tilbake 23. november. Ta kontakt med Lars ved hastesaker.',
  ),
  absence('2026-11-23', 'Olen lomalla ja palaan 23.11.2026. Kiireellisissä asioissa Lars auttaa.', {
    subject: 'Automaattinen vastaus: Tarjous',
  }),
  // Japanese
  absence(
    '2026-11-23',
    'ご連絡ありがとうございます。11月23日まで休暇をいただいております。お急ぎの場合は田中までご連絡ください。',
    { subject: '自動応答: ご提案' },
  ),
  absence('2026-11-24', '現在出張のため不在にしております。11月24日(火)から出社いたします。戻り次第ご返信いたします。'),
  // Written after the words were, to see how they do on others
  absence(
    '2026-11-17',
    "Hi,\n\nI'm OOO until 11/17 with no access to email. For anything urgent ping Dave at dave@acme.com.\n\nThanks,\nTom",
    { date: 'Tue, 10 Nov 2026 09:30:00 -0600', from: 'Tom <tom@acme.com>' },
  ),
  absence(
    '2026-11-13',
    'I will be out of the office starting 11/10/2026 and will not return until 11/13/2026.\n\nI will respond to your message when I return.',
    { date: 'Tue, 10 Nov 2026 09:30:00 -0500', subject: 'Tom Jones is out of the office' },
  ),
  absence(
    '2026-11-30',
    "Thanks for reaching out! I'm on PTO from Nov 16 - Nov 27 and will be back in the office on Monday, Nov 30. If this is urgent, please reach out to my manager.",
  ),
  absence(
    '2026-12-02',
    'Dear sender, I am attending a conference and will be slow to respond. I return to the office on Wednesday, 2nd December. Please contact Lisa for urgent requests.',
    { from: 'Jo <jo@firm.ie>' },
  ),
  absence(
    '2027-01-04',
    'Our office is closed for the holidays from December 24 through January 3. We will respond to your message when we return.',
    { subject: 'Automatic reply: hello' },
  ),
  absence(
    '2026-11-16',
    "I'm away this week. I'll be back Monday and will answer then. If it can't wait, please contact Sue.",
  ),
  absence(
    '2026-11-20',
    'Sehr geehrte Damen und Herren,\nich bin bis zum 20. November nicht erreichbar. Ihre Nachricht wird nicht weitergeleitet. Bitte wenden Sie sich in dringenden Fällen an meine Kollegin.',
  ),
  absence(
    '2026-11-16',
    'Danke für Ihre Mail! Ich bin am Montag, 16.11.2026 wieder im Büro. Ich bin derzeit im Urlaub.',
    { subject: 'Abwesend: Re: Angebot' },
  ),
  absence(
    '2027-01-11',
    'Ich befinde mich bis 10.01.2027 (einschließlich) im Urlaub. In dringenden Fällen erreichen Sie meine Vertretung Frau Klein.',
  ),
  absence(
    '2026-11-30',
    'Bonjour,\nActuellement en congés, je serai de retour au bureau le 30/11/2026. Pour toute demande urgente, merci de contacter Mme Leroy.',
  ),
  absence(
    '2026-11-23',
    'Hola: Me encuentro fuera de la oficina del 12 al 22 de noviembre. Regresaré el día 23. Para cualquier urgencia contacte con Marta.',
  ),
  absence(
    '2026-11-18',
    'Buongiorno, sarò assente fino a mercoledì 18 novembre. In mia assenza potete rivolgervi a Carla.',
  ),
  absence(
    '2026-11-25',
    'Goedendag, bedankt voor uw mail. Ik ben op woensdag 25 november weer op kantoor. Tijdens mijn afwezigheid kunt u terecht bij Piet.',
  ),
  absence('2026-11-20', 'Olá! Estou de férias e volto no dia 20/11/2026. Em caso de urgência, fale com a Joana.'),
  absence(
    '2026-11-24',
    'Dzień dobry, w dniach 16-23 listopada przebywam na urlopie. Na wiadomość odpowiem po powrocie 24 listopada.',
  ),
  absence('2026-11-30', 'Hej! Jag är på semester t.o.m. 27 november. Kontakta gärna Eva vid frågor.'),
  absence('2026-12-01', 'Hej, jeg holder ferie frem til den 1. december. Ved hastesager kontakt Lone.'),
  absence(
    '2026-12-01',
    '本日より休暇をいただいております。12月1日より出社いたします。お急ぎの方は鈴木までご連絡ください。',
    { subject: '不在通知' },
  ),
  absence('2026-11-12', 'I am off sick and hope to be back on Thursday. Please contact Tim for urgent matters.', {
    subject: 'Out of office',
  }),
]
