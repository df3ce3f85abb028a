import { healthBookText as text } from '@/lib/content/health-book'
import type { TestResult } from '@/lib/domain/records/episode.schema'

/** Results as written; nothing is judged normal or not, since no envelope carries limits. */
export function ResultTable({ results }: { results: readonly TestResult[] }) {
  return (
    <table className="text-table w-full border-collapse">
      <thead className="text-label text-soft text-left">
        <tr>
          <th className="py-0.5 pr-3 font-medium">{text.result}</th>
          <th className="py-0.5 pr-3 font-medium">{text.value}</th>
          <th className="py-0.5 font-medium">{text.description}</th>
        </tr>
      </thead>
      <tbody className="divide-line divide-y">
        {results.map(({ name, value, unit, description, conclusion }, at) => (
          <tr key={`${String(at)} ${name}`} className="align-top">
            <td className="py-1 pr-3 break-words">{name}</td>
            <td className="py-1 pr-3 font-semibold">{[value, unit].filter(Boolean).join(' ')}</td>
            <td className="py-1 break-words">{[description, conclusion].filter(Boolean).join('. ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
