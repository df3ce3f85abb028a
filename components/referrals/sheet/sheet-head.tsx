import { sheetText } from '@/lib/content/sheets'
import { Labelled, Value } from './sheet-parts'
import '@fontsource/noto-serif/400.css'
import '@fontsource/noto-serif/700.css'
import './sheet.css'

interface SheetHeadProps {
  facilityName: string
  number: string
  /** What stands at the right under the motto. */
  numbers?: ReadonlyArray<{ label: string; value: string | undefined }>
}

/** Who issues it, under which number, and the words every official paper begins with. */
export function SheetHead({ facilityName, number, numbers = [] }: SheetHeadProps) {
  return (
    <header className="grid gap-x-4 gap-y-3 sm:grid-cols-2 print:grid-cols-2">
      <div className="text-center">
        <p>
          <Labelled label={sheetText.authority}>
            <Value />
          </Labelled>
        </p>
        <p className="font-bold uppercase">{facilityName}</p>
        <p>
          {sheetText.number}: {number}
        </p>
      </div>
      <div className="text-center">
        <p className="font-bold text-balance">{sheetText.republic}</p>
        <p className="font-bold underline underline-offset-4">{sheetText.motto}</p>
        {numbers.map(({ label, value }) => (
          <p key={label} className="text-[0.92em]">
            <Labelled label={label}>
              <Value>{value}</Value>
            </Labelled>
          </p>
        ))}
      </div>
    </header>
  )
}
