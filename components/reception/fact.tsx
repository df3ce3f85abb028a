import type { ReactNode } from 'react'

/** One line of a list of facts: what it is on the left, what it says on the right. */
export function Fact({ label, action, children }: { label: string; action?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-[38px] items-center gap-3 py-1">
      <dt className="text-soft shrink-0">{label}</dt>
      <dd className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-x-2 text-right font-semibold">
        <span className="min-w-0 break-words">{children}</span>
        {action}
      </dd>
    </div>
  )
}
