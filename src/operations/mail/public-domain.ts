// Domains whose addresses belong to anyone: two people there are no colleagues.

const providers = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com
   gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com pm.me
   fastmail.com zoho.com hey.com tutanota.com tuta.com mail.com mail.ru yandex.ru yandex.com inbox.ru list.ru bk.ru
   orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tin.it alice.it tiscali.it telefonica.net
   terra.es wp.pl o2.pl onet.pl interia.pl seznam.cz email.cz centrum.cz abv.bg ukr.net qq.com 163.com 126.com sina.com
   naver.com daum.net hanmail.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp btinternet.com sky.com virginmedia.com
   comcast.net verizon.net att.net sbcglobal.net cox.net bellsouth.net shaw.ca rogers.com bigpond.com uol.com.br
   bol.com.br terra.com.br rediffmail.com bluewin.ch telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl
   example.com example.org example.net`.split(/\s+/),
)
// The three last are RFC 2606's: in what people write down as an example they stand for anyone.

export function isPublicDomain(domain: string): boolean {
  return providers.has(domain) || /^(yahoo|hotmail|outlook|live|gmx)\.[a-z.]{2,6}$/.test(domain)
}
