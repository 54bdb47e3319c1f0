// Edits the plan of a page for visitors: the fields that are handed in, what visitors would see beside them, drawn by the
// server once the plan has not changed for a moment, and the button that saves.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { useSettled } from '../app/use-settled.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { PagePreview } from './PagePreview.tsx'
import './plan-editor.css'

interface PlanEditorProps<Plan, Saved> {
  readonly plan: Plan
  /** Draws what visitors would see. */
  readonly draw: (plan: Plan, signal: AbortSignal) => Promise<{ readonly html: string }>
  readonly save: (plan: Plan) => Promise<Saved>
  readonly onSaved: (saved: Saved) => void | Promise<void>
  /** On the button. */
  readonly saveSays: string
  readonly children: ReactNode
}

export function PlanEditor<Plan, Saved>(props: PlanEditorProps<Plan, Saved>) {
  const { plan, draw, save, onSaved, saveSays, children } = props
  const settled = useSettled(plan)
  const drawn = useQuery({
    queryKey: ['page preview', settled],
    queryFn: ({ signal }) => draw(settled, signal),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const saving = useMutation({ mutationFn: save, onSuccess: onSaved })
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    if (!saving.isPending) saving.mutate(plan)
  }
  return (
    <div className="beside-preview">
      <form className="stack" onSubmit={submit}>
        {children}
        {saving.isError && <Failed error={saving.error} />}
        <p>
          <Button type="submit" look="primary" disabledBecause={saving.isPending && 'It is being saved.'}>
            {saveSays}
          </Button>
        </p>
      </form>
      <PagePreview html={drawn.data?.html} />
    </div>
  )
}
