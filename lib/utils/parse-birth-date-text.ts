import { birthDateSchema, type BirthDate } from '@/lib/domain/patient/birth-date'

/**
 * A birth date as somebody types it: `1940`, `03/1985`, `5/3/1985`, `05031985`, also with dots, dashes or spaces.
 * Undefined where it is none, such as 31/02/1985.
 */
export function parseBirthDateText(text: string): BirthDate | undefined {
  const parts = readParts(text.trim())
  if (!parts) return undefined
  const [year, month, day] = parts
  return birthDateSchema.safeParse({ year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) })
    .data
}

function readParts(text: string): [year: number, month?: number, day?: number] | undefined {
  const [, year, month, day] =
    /^(?<y>\d{4})$/.exec(text) ??
    reorder(/^(\d{1,2})[/.\- ](\d{4})$/.exec(text), [2, 1]) ??
    reorder(/^(\d{2})(\d{4})$/.exec(text), [2, 1]) ??
    reorder(/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text), [3, 2, 1]) ??
    reorder(/^(\d{2})(\d{2})(\d{4})$/.exec(text), [3, 2, 1]) ??
    []
  if (year === undefined) return undefined
  return [Number(year), month === undefined ? undefined : Number(month), day === undefined ? undefined : Number(day)]
}

function reorder(
  found: RegExpExecArray | null,
  order: readonly number[],
): ReadonlyArray<string | undefined> | undefined {
  return found ? [undefined, ...order.map((index) => found[index])] : undefined
}
