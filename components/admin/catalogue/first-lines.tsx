import { catalogueText as text } from '@/lib/content/catalogue'
import type { CataloguePreview } from '@/lib/contracts/catalogue'
import { columnLetter } from './column-letter'

const SHOWN = 8

/** The beginning of a file as it is. */
export function FirstLines({ lines }: { lines: CataloguePreview['firstLines'] }) {
  const shown = lines.slice(0, SHOWN)
  const width = Math.max(...shown.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => column)
  return (
    <div
      role="region"
      aria-label={text.firstLines}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className="border-line rounded-control overflow-x-auto border"
    >
      <table className="text-table min-w-full border-collapse">
        <thead>
          <tr className="bg-page text-label text-soft text-left">
            <th scope="col" className="px-2.5 py-1.5 font-semibold">
              {text.line}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2.5 py-1.5 font-semibold whitespace-nowrap">
                {text.column(columnLetter(column))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {shown.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row" className="text-faint px-2.5 py-1.5 text-left font-normal">
                {line}
              </th>
              {columns.map((column) => (
                <td key={column} className="max-w-72 truncate px-2.5 py-1.5 whitespace-nowrap">
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
