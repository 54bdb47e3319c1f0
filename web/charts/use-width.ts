// How wide an element is, in pixels, so that a chart is drawn at its own size and its letters are never scaled.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

export function useWidth<Drawn extends HTMLElement>(): readonly [RefObject<Drawn | null>, number] {
  const drawn = useRef<Drawn>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = drawn.current
    if (!element) return
    setWidth(element.clientWidth)
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [drawn, width]
}
