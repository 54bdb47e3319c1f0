// Single-key shortcuts. They can be switched off (WCAG 2.1.4), and never act while a person types or with a modifier.
import { useEffect, useSyncExternalStore } from 'react'

const key = 'tend.shortcuts'
const listeners = new Set<() => void>()

function areShortcutsOn(): boolean {
  return localStorage.getItem(key) !== 'off'
}

export function switchShortcuts(isOn: boolean): void {
  localStorage.setItem(key, isOn ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, areShortcutsOn)
}

/**
 * While mounted, calls the action under the key that was pressed. An action answers false when it did nothing. A page whose
 * keys mean something else elsewhere asks to be first.
 */
export function useShortcuts(actions: Readonly<Record<string, () => unknown>>, { isFirst = false } = {}): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!areShortcutsOn() || event.defaultPrevented || isTyping(event)) return
      const action = actions[event.key]
      if (action && action() !== false) event.preventDefault()
    }
    document.addEventListener('keydown', press, { capture: isFirst })
    return () => document.removeEventListener('keydown', press, { capture: isFirst })
  })
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  if (document.querySelector('dialog[open]')) return true
  const target = event.target
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
}
