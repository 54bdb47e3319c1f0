// One page of a door in two views, what came in by it and the page itself; and how it is taken away.
import type { ReactNode } from 'react'
import { navigate } from '../app/navigation.ts'
import { PageHead, type Place } from '../app/PageHead.tsx'
import { queries } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { Views } from '../app/Views.tsx'
import { Remove } from '../controls/Remove.tsx'

interface DoorPageProps {
  readonly title: string
  readonly says: string
  readonly trail: readonly Place[]
  /** Where what came in is shown. */
  readonly came: Place
  /** What the other view is called. */
  readonly editSays: string
  readonly isEditing: boolean
  readonly remove: () => Promise<unknown>
  /** The query of the list that it is gone from. */
  readonly listed: string
  readonly children: ReactNode
}

export function DoorPage(props: DoorPageProps) {
  const { title, says, trail, came, editSays, isEditing, listed, children } = props
  const edit = `${came.to}?view=edit`
  const remove = async () => {
    await props.remove()
    await queries.invalidateQueries({ queryKey: [listed] })
    showToast({ says: `${title} is no longer shown to anybody.` })
    navigate(trail.at(-1)!.to)
  }
  return (
    <>
      <PageHead title={title} says={says} trail={trail}>
        <Remove says="Visitors find nothing there any more; what came in stays on the timelines." remove={remove} />
      </PageHead>
      <Views label={title} views={[came, { to: edit, says: editSays }]} current={isEditing ? edit : came.to} />
      {children}
    </>
  )
}

export function tellSaved(): void {
  showToast({ says: 'Saved. Visitors see it now.' })
}
