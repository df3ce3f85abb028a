import { describeCode, describeColumn } from '@/lib/content/holdings'
import { formatClock, formatDate, formatDay } from '@/lib/utils/format-dates'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** A stored value as somebody reads it: days and times in Vietnam, JSON as lines of `name: value`. */
export function describeValue(value: string): string {
  const known = describeCode(value)
  if (known !== undefined) return known
  if (DAY.test(value)) return formatDate(value)
  if (INSTANT.test(value) && !Number.isNaN(Date.parse(value))) return `${formatClock(value)} ${formatDay(value)}`
  return /^[[{]/.test(value) ? (readLines(value) ?? value) : value
}

function readLines(value: string): string | undefined {
  try {
    return toLines(JSON.parse(value), '').join('\n')
  } catch {
    return undefined
  }
}

function toLines(value: unknown, path: string): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return [`${path && `${path}: `}${describeValue(text)}`]
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    toLines(inner, path ? `${path}.${describeColumn(key)}` : describeColumn(key)),
  )
}
