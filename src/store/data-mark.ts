// The mark of the data: of other processes' commits, which the engine tells, and of this one's own writes.
import type { Store } from '../operations/ports.ts'

export function withDataMark(store: Omit<Store, 'dataMark'>): Store {
  let begun = 0
  let running = 0
  return {
    ...store,
    write(workspace, work, how) {
      begun += 1
      running += 1
      return store.write(workspace, work, how).finally(() => {
        running -= 1
      })
    },
    // While this process writes, asking for others' commits would wait for the writing to end.
    dataMark: async () => `${running > 0 ? 'writing' : await store.changeMark()} ${begun}`,
  }
}
