// The progress of an import, as a bar on stderr for someone who sits there.
import type { ImportProgress } from '../operations/import/call.ts'
import { barOf, type Screen, type ShownLine, showLine } from './progress-bar.ts'

export function showImport(screen?: Screen): ShownLine<ImportProgress> {
  return showLine(({ what, file, done, total }) => {
    const bar = total ? barOf(done / total) : ''
    return what === 'storing' ? `${bar}storing ${done}${total === null ? '' : ` of ${total}`}` : `${bar}reading ${file}`
  }, screen)
}
