const WHOLE = new Intl.NumberFormat('vi-VN')
const TENTHS = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const SHARE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

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

/** A percentage as it is written here: `61,3 %`, `100 %`; number and unit stay in one line. */
export function formatPercent(percent: number): string {
  return `${SHARE.format(percent)}\u00a0%`
}

/** What part one number is of another, in percent; a dash where there is nothing to divide by. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '–' : formatPercent((part * 100) / whole)
}

/** A time as people say it at a desk: `9 giây`, `2 phút 05 giây`, `18 phút`, `1 giờ 20 phút`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds}\u00a0giây`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 10)
    return seconds % 60 === 0 ? `${minutes}\u00a0phút` : `${minutes}\u00a0phút ${twoDigits(seconds % 60)}\u00a0giây`
  const rounded = Math.round(seconds / 60)
  return rounded < 60
    ? `${rounded}\u00a0phút`
    : `${WHOLE.format(Math.floor(rounded / 60))}\u00a0giờ ${twoDigits(rounded % 60)}\u00a0phút`
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}
