import type { ReactNode } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'

interface FigureTableProps<R> {
  /** What a screen reader calls the table. */
  label: string
  columns: readonly TableColumn<R>[]
  rows: readonly R[]
  keyOf: (row: R) => string
  /** In place of rows where there are none. */
  empty: string
}

export interface TableColumn<R> {
  heading: string
  /** The first column names the row and is text; the others are numbers, to the right. */
  renderCell: (row: R) => ReactNode
  /** Left out on a phone. */
  wide?: boolean
}

/** Numbers to read. The first column heads its row. */
export function FigureTable<R>({ label, columns, rows, keyOf, empty }: FigureTableProps<R>) {
  if (rows.length === 0) return <p className="text-table text-soft py-1">{empty}</p>
  return (
    <table aria-label={label} className="text-table w-full border-collapse">
      <thead>
        <tr className="border-line border-b">
          {columns.map(({ heading, wide }, position) => (
            <th
              key={heading}
              scope="col"
              className={joinClasses(
                'text-label text-faint py-1 font-medium',
                position === 0 ? 'text-left' : 'pl-3 text-right',
                wide && 'max-sm:hidden',
              )}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className="border-line/70 border-b last:border-b-0">
            {columns.map(({ heading, renderCell, wide }, position) =>
              position === 0 ? (
                <th key={heading} scope="row" className="py-1 text-left font-normal break-words">
                  {renderCell(row)}
                </th>
              ) : (
                <td key={heading} className={joinClasses('py-1 pl-3 text-right', wide && 'max-sm:hidden')}>
                  {renderCell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
