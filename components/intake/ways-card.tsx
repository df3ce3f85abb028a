import { Card } from '@/components/ui/card'
import { describeWay, intakeText, waysText as text } from '@/lib/content/intake'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { formatShare } from '@/lib/utils/format-numbers'
import { CountButton } from './count-button'
import { FigureTable } from './figure-table'
import { timeColumns, waitColumn } from './times'

type WayRow = IntakeResponse['ways'][number]

/** How people were identified, and what each way costs in time. */
export function WaysCard({ figures: { ways, totals } }: { figures: IntakeResponse }) {
  return (
    <Card title={text.title} aside={text.scanToTicket} grow>
      <FigureTable
        label={text.title}
        rows={ways}
        keyOf={({ method, medium }) => `${method} ${medium}`}
        empty={intakeText.noVisits}
        columns={[
          { heading: text.way, renderCell: ({ method, medium }) => describeWay(method, medium) },
          {
            heading: intakeText.visits,
            renderCell: ({ method, medium, visits }) => (
              <CountButton count={visits} what={describeWay(method, medium)} filter={{ method, medium }} />
            ),
          },
          { heading: intakeText.share, renderCell: ({ visits }) => formatShare(visits, totals.visits), wide: true },
          ...timeColumns<WayRow>(({ scanToTicket }) => scanToTicket),
          waitColumn<WayRow>(),
        ]}
      />
      <p className="text-label text-faint mt-2">{text.detail}</p>
    </Card>
  )
}
