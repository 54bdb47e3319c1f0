// Domains of addresses: those of providers, which tell nothing of where somebody works, and those of companies.

// Where anybody may have an address. The few largest do: a mistake here costs a pair two bits.
const shared =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|t-online|freenet|orange|wanadoo|free|laposte|sfr|libero|virgilio|telefonica|terra|wp|o2|onet|interia|seznam|mail|yandex|proton|protonmail|btinternet|sky|comcast|verizon|att|ziggo|kpnmail|planet|bluewin|telenet|skynet|qq|163|126|naver)\.[a-z.]{2,6}$/

export function isShared(domain: string): boolean {
  return shared.test(domain)
}

/** `acme` of `acme.co.uk` and `ac-me.de`: how a company's domain is called, as its name would be. */
export function plainLabel(domain: string): string {
  const dot = domain.indexOf('.')
  const label = dot === -1 ? domain : domain.slice(0, dot)
  return label.includes('-') ? label.replaceAll('-', '') : label
}
