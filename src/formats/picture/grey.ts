// A picture as its grey values, row by row: what is worked on before letters are read.

export interface Grey {
  readonly width: number
  readonly height: number
  /** 0 black to 255 white. */
  readonly pixels: Uint8Array
}

export function makeGrey(width: number, height: number): Grey {
  return { width, height, pixels: new Uint8Array(width * height) }
}

/** Smaller by a whole number, each pixel the mean of a square: grain goes with it. */
export function shrinkGrey({ width, height, pixels }: Grey, by: number): Grey {
  if (by <= 1) return { width, height, pixels }
  const small = makeGrey(Math.floor(width / by), Math.floor(height / by))
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      let sum = 0
      for (let row = y * by; row < (y + 1) * by; row++) {
        const from = row * width + x * by
        for (let at = from; at < from + by; at++) sum += pixels[at]!
      }
      small.pixels[y * small.width + x] = sum / (by * by)
    }
  }
  return small
}

/** Quarter turns clockwise. */
export function turnGrey(grey: Grey, quarterTurns: number): Grey {
  if (quarterTurns % 4 === 0) return grey
  const { width, height, pixels } = grey
  const turned = makeGrey(height, width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned.pixels[x * height + (height - 1 - y)] = pixels[y * width + x]!
  }
  return turnGrey(turned, quarterTurns - 1)
}

/** As a file that any reader of pictures opens (Netpbm's PGM, binary). */
export function writePgm({ width, height, pixels }: Grey): Uint8Array<ArrayBuffer> {
  const head = [...`P5\n${width} ${height}\n255\n`].map(letter => letter.charCodeAt(0))
  const file = new Uint8Array(head.length + pixels.length)
  file.set(head)
  file.set(pixels, head.length)
  return file
}
