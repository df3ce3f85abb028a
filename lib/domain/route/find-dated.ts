/** A row that holds from a day to a day, both inclusive; open-ended without `to`. `YYYY-MM-DD`. */
export interface Dated {
  from: string
  to?: string
}

/** Rows in the order of their dates, without gaps. */
export type DatedRows<T extends Dated> = readonly [T, ...T[]]

/** The row that holds on a day; the first one for a day before all of them (the caller says so: `before-tables`). */
export function findDated<T extends Dated>(rows: DatedRows<T>, date: string): T {
  return rows.findLast((row) => row.from <= date) ?? rows[0]
}
