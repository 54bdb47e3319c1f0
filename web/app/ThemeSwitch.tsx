// Switches between the system's look, light and dark.
import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { chooseTheme, nextTheme, readTheme } from './theme.ts'

const says = { auto: 'as the system', light: 'light', dark: 'dark' }
const icons = { auto: 'auto', light: 'sun', dark: 'moon' } as const

export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme)
  const next = nextTheme(theme)
  const choose = () => {
    chooseTheme(next)
    setTheme(next)
  }
  const label = `Look: ${says[theme]}. Change to ${says[next]}`
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={choose}>
      <Icon name={icons[theme]} />
    </button>
  )
}
