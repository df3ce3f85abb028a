/** Brightness 0–255, four bytes per pixel: what a canvas gives and the decoder takes. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }

export type Area = { left: number; top: number; width: number; height: number }

/** The middle of a picture; `share` of each side stays. */
export function centreOf({ width, height }: Pixels, share: number): Area {
  const area = { width: Math.round(width * share), height: Math.round(height * share) }
  return { ...area, left: Math.floor((width - area.width) / 2), top: Math.floor((height - area.height) / 2) }
}

/** Cuts a picture into overlapping tiles of at most `size` pixels, so that a code on a seam is whole in one of them. */
export function tilesOf({ width, height }: Pixels, size: number): Area[] {
  const lefts = startsOf(width, size)
  return startsOf(height, size).flatMap((top) =>
    lefts.map((left) => ({ left, top, width: Math.min(size, width), height: Math.min(size, height) })),
  )
}

function startsOf(length: number, size: number): number[] {
  if (length <= size) return [0]
  const count = Math.ceil((length - size) / (size / 2)) + 1
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - size)) / (count - 1)))
}

/** Cuts out an area and enlarges or shrinks it, mixing the four nearest pixels. Colours become grey. */
export function cutAndScale(pixels: Pixels, area: Area, factor: number): Pixels {
  const width = Math.max(1, Math.round(area.width * factor))
  const height = Math.max(1, Math.round(area.height * factor))
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = between(pixels, area.left + (x + 0.5) / factor - 0.5, area.top + (y + 0.5) / factor - 0.5)
      const at = (y * width + x) * 4
      data[at] = value
      data[at + 1] = value
      data[at + 2] = value
      data[at + 3] = 255
    }
  }
  return { width, height, data }
}

function between(pixels: Pixels, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const right = x - left
  const below = y - top
  const upper = grey(pixels, left, top) * (1 - right) + grey(pixels, left + 1, top) * right
  const lower = grey(pixels, left, top + 1) * (1 - right) + grey(pixels, left + 1, top + 1) * right
  return upper * (1 - below) + lower * below
}

function grey({ width, height, data }: Pixels, x: number, y: number): number {
  const at = (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))) * 4
  return ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8
}
