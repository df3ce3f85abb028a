import { joinClasses } from '@/lib/utils/join-classes'

/** A number in a list; one from before midnight has its day below: "045 (25/11)". */
export function NumberLabel({ label, className }: { label: string; className: string }) {
  const [digits, day] = label.split(' ')
  return (
    <strong className={joinClasses('text-brand shrink-0 font-bold', className)}>
      {digits}
      {day !== undefined && <span className="text-label text-attention block leading-4 font-semibold"> {day}</span>}
    </strong>
  )
}
