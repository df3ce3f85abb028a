import { healthBookText as text } from '@/lib/content/health-book'
import type { Medicine } from '@/lib/domain/records/episode.schema'

export function MedicineTable({ medicines }: { medicines: readonly Medicine[] }) {
  return (
    <table className="text-table w-full border-collapse">
      <thead className="text-label text-soft text-left">
        <tr>
          <th className="py-0.5 pr-3 font-medium">{text.medicine}</th>
          <th className="py-0.5 pr-3 font-medium">{text.dose}</th>
          <th className="py-0.5 text-right font-medium">{text.quantity}</th>
        </tr>
      </thead>
      <tbody className="divide-line divide-y">
        {medicines.map(({ name, strength, dose, quantity, unit }, at) => (
          <tr key={`${String(at)} ${name}`} className="align-top">
            <td className="py-1 pr-3 break-words">
              <strong className="font-semibold">{name}</strong> {strength}
            </td>
            <td className="py-1 pr-3 break-words">{dose}</td>
            <td className="py-1 text-right">{[quantity, unit].filter((part) => part !== undefined).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
