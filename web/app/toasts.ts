// Short messages about what was just done, each with the way to undo it. One list for all pages; Toasts.tsx shows it.
import { useSyncExternalStore } from 'react'
import { ProblemError } from './call.ts'

export interface Toast {
  readonly id: number
  readonly says: string
  readonly isFailure?: boolean
  readonly undo?: () => void
}

// Long enough to read two lines and reach for the mouse; a failure stays until it is dismissed.
const shownMs = 8_000

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function replace(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

export function showToast(toast: Omit<Toast, 'id'>): number {
  const id = ++lastId
  replace([...toasts.slice(-2), { ...toast, id }])
  if (!toast.isFailure) setTimeout(() => dismissToast(id), shownMs)
  return id
}

export function showFailure(error: unknown): void {
  const act = error instanceof ProblemError && error.problem.act ? ` ${error.problem.act}` : ''
  showToast({ says: `${error instanceof Error ? error.message : String(error)}${act}`, isFailure: true })
}

export function dismissToast(id: number): void {
  if (toasts.some(toast => toast.id === id)) replace(toasts.filter(toast => toast.id !== id))
}

/** Undoes the newest thing that can be undone; false when there is none. */
export function undoLast(): boolean {
  const toast = toasts.findLast(candidate => candidate.undo)
  if (!toast) return false
  dismissToast(toast.id)
  toast.undo?.()
  return true
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
}
