import type { ReactNode } from 'react'
import { referralSheetText, sheetText } from '@/lib/content/sheets'
import { joinClasses } from '@/lib/utils/join-classes'

/** A value on dots; what the paper does not say is visibly blank. */
export function Value({ children, strong }: { children?: string | undefined; strong?: boolean }) {
  if (!children?.trim()) {
    return (
      <span className="sheet-blank">
        <span className="sr-only">{sheetText.blank}</span>
      </span>
    )
  }
  return <span className={joinClasses('sheet-value', strong && 'font-bold')}>{children}</span>
}

/** What stands on the paper but in no electronic data, while nobody has read it. */
export function Unread() {
  return <em className="text-attention font-semibold">{sheetText.unread}</em>
}

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span>
      {label}: {children}
    </span>
  )
}

/** One line of the form, with several labelled values where the form has them beside each other. */
export function Line({ dash = '-', inset, children }: { dash?: string; inset?: boolean; children: ReactNode }) {
  return (
    <div className={joinClasses('flex gap-1.5', inset && 'pl-5')}>
      <span aria-hidden>{dash}</span>
      <div className="flex min-w-0 grow flex-wrap gap-x-3">{children}</div>
    </div>
  )
}

/** A line with one labelled value. */
export function FieldLine({ label, value }: { label: string; value: string | undefined }) {
  return (
    <Line>
      <Labelled label={label}>
        <Value>{value}</Value>
      </Labelled>
    </Line>
  )
}

export function Box({ checked }: { checked: boolean }) {
  return (
    <>
      <span aria-hidden className="sheet-box">
        {checked ? '×' : ''}
      </span>
      <span className="sr-only">{markOf(checked)}</span>
    </>
  )
}

/** The number of a reason, circled where it is the one chosen. */
export function Circled({ number, chosen }: { number: number; chosen: boolean }) {
  return (
    <>
      <span className={joinClasses('sheet-circle', chosen && 'sheet-circle-chosen')}>{number}</span>
      <span className="sr-only">{markOf(chosen)}</span>
    </>
  )
}

function markOf(chosen: boolean): string {
  return chosen ? referralSheetText.chosen : referralSheetText.notChosen
}
