const WHOLE = new Intl.NumberFormat('vi-VN')
const TENTHS = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** `1250000` as `1.250.000`. */
export function formatCount(count: number): string {
  return WHOLE.format(count)
}

/** `812 kB`, `12,4 MB`. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${WHOLE.format(Math.max(1, Math.round(kilobytes)))} kB`
  return `${TENTHS.format(kilobytes / 1024)} MB`
}

/** Milliseconds as seconds: `0,8` below ten, at least `0,1`; `12` above. */
export function formatSeconds(ms: number): string {
  const seconds = ms / 1000
  return seconds < 9.95 ? TENTHS.format(Math.max(seconds, 0.1)) : WHOLE.format(Math.round(seconds))
}
