import { Card } from '@/components/ui/card'
import { insuranceStateLabels, intakeText, tablesText as text } from '@/lib/content/intake'
import { isRouteCode, routeCodeTitles } from '@/lib/content/route'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { formatShare } from '@/lib/utils/format-numbers'
import { CountButton } from './count-button'
import { FigureTable } from './figure-table'

/** What the visits knew about insurance. */
export function InsuranceCard({ figures: { insurance, totals } }: { figures: IntakeResponse }) {
  return (
    <Card title={text.insurance} grow>
      <FigureTable
        label={text.insurance}
        rows={insurance}
        keyOf={({ insurance: state }) => state}
        empty={intakeText.noVisits}
        columns={[
          { heading: text.insuranceState, renderCell: ({ insurance: state }) => insuranceStateLabels[state] },
          {
            heading: intakeText.visits,
            renderCell: ({ insurance: state, visits }) => (
              <CountButton count={visits} what={insuranceStateLabels[state]} filter={{ insurance: state }} />
            ),
          },
          { heading: intakeText.share, renderCell: ({ visits }) => formatShare(visits, totals.visits) },
        ]}
      />
    </Card>
  )
}

/** What the visits counted as for insurance, provisionally. */
export function RouteCodesCard({ figures: { routeCodes, totals } }: { figures: IntakeResponse }) {
  return (
    <Card title={text.routeCodes} grow>
      <FigureTable
        label={text.routeCodes}
        rows={routeCodes}
        keyOf={({ routeCode }) => routeCode ?? ''}
        empty={intakeText.noVisits}
        columns={[
          { heading: text.routeCode, renderCell: ({ routeCode }) => <RouteCodeName routeCode={routeCode} /> },
          {
            heading: intakeText.visits,
            renderCell: ({ routeCode, visits }) => (
              <CountButton count={visits} what={routeCode ?? text.noRouteCode} filter={toFilter(routeCode)} />
            ),
          },
          { heading: intakeText.share, renderCell: ({ visits }) => formatShare(visits, totals.visits) },
        ]}
      />
    </Card>
  )
}

function RouteCodeName({ routeCode }: { routeCode: string | null }) {
  if (routeCode === null) return <>{text.noRouteCode}</>
  return (
    <>
      <strong className="font-semibold">{routeCode}</strong> {isRouteCode(routeCode) && routeCodeTitles[routeCode]}
    </>
  )
}

// A code of a newer server opens to nothing here rather than to everybody.
function toFilter(routeCode: string | null) {
  if (routeCode === null) return { routeCode }
  return isRouteCode(routeCode) ? { routeCode } : undefined
}
