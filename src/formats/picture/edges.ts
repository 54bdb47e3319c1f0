// Where and in which direction the light of a picture changes (Sobel's operator, on the logarithm of the light: an edge in
// the shadow is one as well).
import type { Grey } from './grey.ts'

export interface Edges {
  readonly width: number
  readonly height: number
  readonly x: Float32Array
  readonly y: Float32Array
  /** Of a change that is an edge at the least. */
  readonly least: number
}

export function edgesOf({ width, height, pixels }: Grey): Edges {
  const light = Float32Array.from(pixels, pixel => 100 * Math.log(pixel + 24))
  const x = new Float32Array(width * height)
  const y = new Float32Array(width * height)
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      const at = row * width + column
      const [nw, n, ne] = [light[at - width - 1]!, light[at - width]!, light[at - width + 1]!]
      const [sw, s, se] = [light[at + width - 1]!, light[at + width]!, light[at + width + 1]!]
      x[at] = ne + 2 * light[at + 1]! + se - nw - 2 * light[at - 1]! - sw
      y[at] = sw + 2 * s + se - nw - 2 * n - ne
    }
  }
  return { width, height, x, y, least: 26 }
}

/** Whether the light changes across a line there, or a pixel beside. */
export function isEdgeAlong(edges: Edges, point: { x: number; y: number }, normal: { x: number; y: number }): boolean {
  for (let beside = -1.5; beside <= 1.5; beside += 1) {
    const column = Math.round(point.x + beside * normal.x)
    const row = Math.round(point.y + beside * normal.y)
    if (column < 0 || row < 0 || column >= edges.width || row >= edges.height) continue
    const at = row * edges.width + column
    const [x, y] = [edges.x[at]!, edges.y[at]!]
    const across = Math.abs(x * normal.x + y * normal.y)
    if (across > edges.least && across > 0.85 * Math.hypot(x, y)) return true
  }
  return false
}
