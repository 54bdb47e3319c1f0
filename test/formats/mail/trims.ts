// Replies as mail programs of many makers and languages lay them out, and what their writers wrote.

export interface TrimCase {
  readonly name: string
  readonly body: string
  readonly text: string
}

const quote = '> Hello,\n> here is our offer.\n>\n> Sam\n'
const attributions: Readonly<Record<string, string>> = {
  'Gmail in English': 'On Tue, Nov 10, 2026 at 9:30 AM Sam Seller <sam@seller.example> wrote:',
  'Gmail in English, folded': 'On Tue, Nov 10, 2026 at 9:30 AM Sam Seller\n<sam@seller.example> wrote:',
  'Apple Mail in English': 'On 10 Nov 2026, at 09:30, Sam Seller <sam@seller.example> wrote:',
  'Thunderbird in English': 'On 10/11/2026 09:30, Sam Seller wrote:',
  'Gmail in German': 'Am Di., 10. Nov. 2026 um 09:30 Uhr schrieb Sam Seller <sam@seller.example>:',
  'Thunderbird in German': 'Am 10.11.2026 um 09:30 schrieb Sam Seller:',
  'Apple Mail in German': 'Am 10.11.2026 um 09:30 schrieb Sam Seller <sam@seller.example>:',
  'Gmail in French': 'Le mar. 10 nov. 2026 à 09:30, Sam Seller <sam@seller.example> a écrit :',
  'Gmail in Spanish': 'El mar, 10 nov 2026 a las 9:30, Sam Seller (<sam@seller.example>) escribió:',
  'Gmail in Italian': 'Il giorno mar 10 nov 2026 alle ore 09:30 Sam Seller <sam@seller.example> ha scritto:',
  'Thunderbird in Italian': 'Il 10/11/2026 09:30, Sam Seller ha scritto:',
  'Gmail in Dutch': 'Op di 10 nov 2026 om 09:30 schreef Sam Seller <sam@seller.example>:',
  'Gmail in Portuguese': 'Em ter., 10 de nov. de 2026 às 09:30, Sam Seller <sam@seller.example>\nescreveu:',
  'Gmail in Polish': 'wt., 10 lis 2026 o 09:30 Sam Seller <sam@seller.example> napisał(a):',
  'Thunderbird in Polish': 'W dniu 10.11.2026 o 09:30, Sam Seller pisze:',
  'Gmail in Swedish': 'Den tis 10 nov. 2026 kl 09:30 skrev Sam Seller <sam@seller.example>:',
  'Gmail in Danish': 'Den tirs. 10. nov. 2026 kl. 09.30 skrev Sam Seller <sam@seller.example>:',
  'Gmail in Norwegian': 'tir. 10. nov. 2026 kl. 09:30 skrev Sam Seller <sam@seller.example>:',
  'Gmail in Finnish': 'ti 10. marrask. 2026 klo 9.30 Sam Seller (sam@seller.example) kirjoitti:',
  'Gmail in Russian': 'вт, 10 нояб. 2026 г. в 09:30, Sam Seller <sam@seller.example>:',
  'Gmail in Czech': 'út 10. 11. 2026 v 9:30 odesílatel Sam Seller <sam@seller.example> napsal:',
  'Gmail in Turkish': 'Sam Seller <sam@seller.example>, 10 Kas 2026 Sal, 09:30 tarihinde şunu yazdı:',
  'Gmail in Japanese': '2026年11月10日(火) 9:30 Sam Seller <sam@seller.example>:',
  'Apple Mail in Japanese': '2026/11/10 9:30、Sam Seller <sam@seller.example>のメール:',
  'Gmail in Chinese': 'Sam Seller <sam@seller.example> 于2026年11月10日周二 09:30写道：',
  'Apple Mail in Korean': '2026. 11. 10. 오전 9:30, Sam Seller <sam@seller.example> 작성:',
  'Proton Mail': 'On Tuesday, November 10th, 2026 at 9:30 AM, Sam Seller <sam@seller.example> wrote:',
  Yahoo: 'On Tuesday, November 10, 2026, 9:30 AM, Sam Seller <sam@seller.example> wrote:',
}
const headerBlocks: Readonly<Record<string, string>> = {
  'Outlook in English':
    'From: Sam Seller <sam@seller.example>\nSent: Tuesday, November 10, 2026 9:30 AM\nTo: Ana Ruiz <ana@prospect.example>\nSubject: Offer',
  'Outlook in English, bold':
    '*From:* Sam Seller <sam@seller.example>\n*Sent:* Tuesday, November 10, 2026 9:30 AM\n*To:* Ana Ruiz\n*Subject:* Offer',
  'Outlook in German':
    'Von: Sam Seller <sam@seller.example>\nGesendet: Dienstag, 10. November 2026 09:30\nAn: Ana Ruiz\nBetreff: Angebot',
  'Outlook in French':
    'De : Sam Seller <sam@seller.example>\nEnvoyé : mardi 10 novembre 2026 09:30\nÀ : Ana Ruiz\nObjet : Offre',
  'Outlook in Spanish':
    'De: Sam Seller <sam@seller.example>\nEnviado el: martes, 10 de noviembre de 2026 9:30\nPara: Ana Ruiz\nAsunto: Oferta',
  'Outlook in Italian':
    'Da: Sam Seller <sam@seller.example>\nInviato: martedì 10 novembre 2026 09:30\nA: Ana Ruiz\nOggetto: Offerta',
  'Outlook in Dutch':
    'Van: Sam Seller <sam@seller.example>\nVerzonden: dinsdag 10 november 2026 09:30\nAan: Ana Ruiz\nOnderwerp: Offerte',
  'Outlook in Portuguese':
    'De: Sam Seller <sam@seller.example>\nEnviada em: terça-feira, 10 de novembro de 2026 09:30\nPara: Ana Ruiz\nAssunto: Oferta',
  'Outlook in Polish':
    'Od: Sam Seller <sam@seller.example>\nWysłano: wtorek, 10 listopada 2026 09:30\nDo: Ana Ruiz\nTemat: Oferta',
  'Outlook in Swedish':
    'Från: Sam Seller <sam@seller.example>\nSkickat: den 10 november 2026 09:30\nTill: Ana Ruiz\nÄmne: Offert',
  'Outlook in Danish':
    'Fra: Sam Seller <sam@seller.example>\nSendt: 10. november 2026 09:30\nTil: Ana Ruiz\nEmne: Tilbud',
  'Outlook in Japanese':
    '差出人: Sam Seller <sam@seller.example>\n送信日時: 2026年11月10日 9:30\n宛先: Ana Ruiz\n件名: ご提案',
  'Outlook in Chinese':
    '发件人: Sam Seller <sam@seller.example>\n发送时间: 2026年11月10日 9:30\n收件人: Ana Ruiz\n主题: 报价',
  'Outlook under a rule':
    '________________________________\nFrom: Sam Seller <sam@seller.example>\nSent: Tuesday, November 10, 2026 9:30 AM\nTo: Ana Ruiz\nSubject: Offer',
  'Outlook 2003':
    '-----Original Message-----\nFrom: Sam Seller [mailto:sam@seller.example]\nSent: Tuesday, November 10, 2026 9:30 AM\nTo: Ana Ruiz\nSubject: Offer',
  'Outlook 2003 in German':
    '-----Ursprüngliche Nachricht-----\nVon: Sam Seller\nGesendet: Dienstag, 10. November 2026 09:30\nAn: Ana Ruiz\nBetreff: Angebot',
  Lotus:
    '-----Sam Seller <sam@seller.example> wrote: -----\nTo: Ana Ruiz\nFrom: Sam Seller\nDate: 11/10/2026 09:30AM\nSubject: Offer',
}
const mobile = [
  'Sent from my iPhone',
  'Sent from Outlook for iOS<https://aka.ms/o0ukef>',
  'Get Outlook for Android',
  'Sent from Yahoo Mail on Android',
  'Von meinem iPhone gesendet',
  'Gesendet mit der GMX iPhone App',
  'Envoyé de mon iPhone',
  'Enviado desde mi iPhone',
  'Inviato da iPhone',
  'Verstuurd vanaf mijn iPhone',
  'Enviado do meu iPhone',
  'Wysłane z iPhone’a',
  'Skickat från min iPhone',
  'Sendt fra min iPhone',
  'Отправлено с iPhone',
  'iPhoneから送信',
  '从我的iPhone发送',
]

const said = 'Thursday is fine for us.\n\nAna'

export const trimCases: readonly TrimCase[] = [
  ...Object.entries(attributions).map(([name, line]) => ({ name, body: `${said}\n\n${line}\n\n${quote}`, text: said })),
  ...Object.entries(attributions).map(([name, line]) => ({
    name: `${name}, answered below`,
    body: `${line}\n\n${quote}\n${said}\n`,
    text: said,
  })),
  ...Object.entries(headerBlocks).map(([name, block]) => ({
    name,
    body: `${said}\n\n${block}\n\nHello,\nhere is our offer.\n\nSam\n`,
    text: said,
  })),
  ...mobile.map(line => ({ name: `"${line}"`, body: `${said}\n\n${line}\n`, text: said })),
  ...mobile.map(line => ({
    name: `"${line}" above a quote`,
    body: `${said}\n\n${line}\n\nOn Tue, Nov 10, 2026 at 9:30 AM Sam Seller <sam@seller.example> wrote:\n\n${quote}`,
    text: said,
  })),
  { name: 'a marked signature', body: `${said}\n\n-- \nAna Ruiz\nHead of Sales\n+34 911 234 567\n`, text: said },
  {
    name: 'a signature under a closing, above a quote',
    body: `Thursday is fine.\n\nBest regards,\nAna Ruiz\nHead of Sales | Acme Ltd\n+34 911 234 567\nwww.acme.example\n\nFrom: Sam <sam@seller.example>\nSent: Tuesday, November 10, 2026 9:30 AM\nTo: Ana\nSubject: Offer\n\nHello`,
    text: 'Thursday is fine.\n\nBest regards,\nAna Ruiz',
  },
]

/** Messages that quote nothing: whatever they look like, all of them is kept. */
export const unquoted: readonly string[] = [
  'Hi Sam,\n\nOn Monday we wrote to you about the price. Did you get it?\n\nAna',
  'From: Berlin\nTo: Munich\n\nThat is the route. What does it cost?',
  'Two things:\n\n---\n\n1. the price\n2. the date\n\n---\n\nThanks, Ana',
  'He wrote: "I will come." That was all he wrote:\n\nnothing more.',
  'The steps:\n\n-- first\n-- second\n\nDone.',
  'Hello,\n\nTo: whom should I send it?\nSubject: the new contract\n\nAna',
  'Am 24. schrieb ich Ihnen schon einmal: bitte um Rückruf.\n\nGruß, Petra',
  'Le 24 novembre nous avons écrit à votre collègue : pas de réponse.',
  'Sent from my desk, with love, since the phone is broken. Call me anyway.\n\nAna\n\nP.S. Bring cake.\nAnd coffee.\nAnd milk.\nAnd tea.',
  '1 > 2 is false, and\nwe agree.\n\nAna',
  'Best regards,\nAna Ruiz\n+34 911 234 567\nana@prospect.example',
  'The samples?\n\nSent via DHL yesterday.',
  'お世話になっております。\n11月10日にメールを書きました:ご確認ください。\n\n田中',
]
