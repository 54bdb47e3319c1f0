// Light or dark: the system's wish unless the person chose. Kept in this browser only.
const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'tend.theme'

export function readTheme(): Theme {
  return themes.find(theme => theme === localStorage.getItem(key)) ?? 'auto'
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme)
  applyTheme()
}

export function applyTheme(): void {
  document.documentElement.dataset.theme = readTheme()
}

export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length]!
}
