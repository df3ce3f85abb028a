import { Card } from '@/components/ui/card'
import { ageBandLabels, intakeText, shiftLabels, tablesText as text } from '@/lib/content/intake'
import { vneidUnusedLabels } from '@/lib/content/people'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { VisitFilter } from '@/lib/domain/intake/visit-filter'
import { formatShare } from '@/lib/utils/format-numbers'
import { CountButton } from './count-button'
import { FigureTable } from './figure-table'

interface UseRow {
  key: string
  label: string
  visits: number
  vneid: number
  filter: VisitFilter
}

/** Who uses VNeID: elders and children without a level-2 account explain most of the gap (NĐ 69/2024 Đ7). */
export function VneidUseCards({ figures: { vneid } }: { figures: IntakeResponse }) {
  return (
    <>
      <UseCard
        title={text.ages}
        heading={text.age}
        rows={vneid.ages.map(({ ageBand, visits, vneid: used }) => ({
          key: ageBand,
          label: ageBandLabels[ageBand],
          visits,
          vneid: used,
          filter: { ageBand },
        }))}
      />
      <UseCard
        title={text.shifts}
        heading={text.shift}
        rows={vneid.shifts.map(({ shift, visits, vneid: used }) => ({
          key: shift,
          label: shiftLabels[shift],
          visits,
          vneid: used,
          filter: { shift },
        }))}
      />
    </>
  )
}

function UseCard({ title, heading, rows }: { title: string; heading: string; rows: readonly UseRow[] }) {
  return (
    <Card title={title} grow>
      <FigureTable
        label={title}
        rows={rows}
        keyOf={({ key }) => key}
        empty={intakeText.noVisits}
        columns={[
          { heading, renderCell: ({ label }) => label },
          {
            heading: intakeText.visits,
            renderCell: ({ label, visits, filter }) => <CountButton count={visits} what={label} filter={filter} />,
          },
          {
            heading: text.vneid,
            renderCell: ({ label, vneid, filter }) => (
              <CountButton count={vneid} what={`${label}, ${text.vneid}`} filter={{ ...filter, having: 'vneid' }} />
            ),
          },
          { heading: intakeText.share, renderCell: ({ visits, vneid }) => formatShare(vneid, visits) },
        ]}
      />
    </Card>
  )
}

/** Why VNeID was not used, as the desks ticked it. */
export function UnusedReasonsCard({ figures: { vneid } }: { figures: IntakeResponse }) {
  const nameOf = (reason: IntakeResponse['vneid']['unusedReasons'][number]['unusedReason']) =>
    reason === null ? text.noReason : vneidUnusedLabels[reason]
  const all = vneid.unusedReasons.reduce((sum, { visits }) => sum + visits, 0)
  return (
    <Card title={text.unusedReasons} grow>
      <FigureTable
        label={text.unusedReasons}
        rows={vneid.unusedReasons}
        keyOf={({ unusedReason }) => unusedReason ?? ''}
        empty={intakeText.nothing}
        columns={[
          { heading: text.reason, renderCell: ({ unusedReason }) => nameOf(unusedReason) },
          {
            heading: intakeText.visits,
            renderCell: ({ unusedReason, visits }) => (
              <CountButton count={visits} what={nameOf(unusedReason)} filter={{ unusedReason, lacking: 'vneid' }} />
            ),
          },
          { heading: intakeText.share, renderCell: ({ visits }) => formatShare(visits, all) },
        ]}
      />
    </Card>
  )
}
