import { referralsText as text } from '@/lib/content/referrals'

/** The place of the sheet before one is chosen. */
export function NoPaper() {
  return (
    <div className="rounded-card border-line bg-card text-soft grid place-content-center gap-1 border p-8 text-center lg:col-span-2">
      <p className="text-ink font-semibold">{text.chooseOne}</p>
      <p className="text-table">{text.chooseOneDetail}</p>
    </div>
  )
}
