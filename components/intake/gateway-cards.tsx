import { Card } from '@/components/ui/card'
import { describeIntakeProblem, describeStatus, intakeText, tablesText as text } from '@/lib/content/intake'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { coverageProblemCodeSchema } from '@/lib/domain/coverage/coverage.schema'
import { formatCount, formatDuration } from '@/lib/utils/format-numbers'
import { CountButton } from './count-button'
import { FigureTable } from './figure-table'
import { timeColumns, waitColumn } from './times'

type ProblemRow = IntakeResponse['problems'][number]
type Gateway = IntakeResponse['gateway']

// The page shows the latest; the workbook has them all.
const SHOWN_WINDOWS = 5

/** What a problem with the gateway cost in time. */
export function ProblemsCard({ figures: { problems } }: { figures: IntakeResponse }) {
  return (
    <Card title={text.problems} aside={text.scanToTicket} grow>
      <FigureTable
        label={text.problems}
        rows={problems}
        keyOf={({ problem }) => problem ?? ''}
        empty={intakeText.noVisits}
        columns={[
          { heading: text.problem, renderCell: ({ problem }) => describeIntakeProblem(problem) },
          {
            heading: intakeText.visits,
            renderCell: ({ problem, visits }) => (
              <CountButton count={visits} what={describeIntakeProblem(problem)} filter={toFilter(problem)} />
            ),
          },
          ...timeColumns<ProblemRow>(({ scanToTicket }) => scanToTicket),
          waitColumn<ProblemRow>(),
        ]}
      />
    </Card>
  )
}

/** How the insurance gateway answered. */
export function GatewayCard({ figures: { gateway } }: { figures: IntakeResponse }) {
  return (
    <Card title={text.gateway} grow>
      {gateway.answers === 0 ? (
        <p className="text-table text-soft">{text.gatewayQuiet}</p>
      ) : (
        <GatewayHealth gateway={gateway} />
      )}
    </Card>
  )
}

function GatewayHealth({ gateway: { answers, failed, answerTime, slowWindows, outcomes } }: { gateway: Gateway }) {
  return (
    <>
      <p className="text-table">{text.gatewayAnswers(answers, failed)}</p>
      {answerTime.medianMs !== undefined && answerTime.p90Ms !== undefined && (
        <p className="text-table text-soft">
          {text.gatewayTime(toSeconds(answerTime.medianMs), toSeconds(answerTime.p90Ms))}
        </p>
      )}
      <h3 className="text-label text-faint mt-3 font-semibold">{text.slowWindows}</h3>
      {slowWindows.length === 0 && <p className="text-table text-soft">{text.noSlowWindows}</p>}
      <ul className="text-table">
        {slowWindows.slice(0, SHOWN_WINDOWS).map(({ from, to, answers: asked, failed: lost }) => (
          <li key={from}>{text.slowWindow(from, to, asked, lost)}</li>
        ))}
      </ul>
      <div className="mt-3">
        <FigureTable
          label={text.outcome}
          rows={outcomes}
          keyOf={({ status, resultCode, problem }) => `${status} ${resultCode ?? ''} ${problem ?? ''}`}
          empty={intakeText.nothing}
          columns={[
            { heading: text.outcome, renderCell: describeOutcome },
            { heading: text.outcomeCount, renderCell: ({ answers: count }) => formatCount(count) },
          ]}
        />
      </div>
    </>
  )
}

function describeOutcome({ status, resultCode, problem }: Gateway['outcomes'][number]): string {
  const said = problem === null ? describeStatus(status) : describeIntakeProblem(problem)
  return resultCode === null ? said : `${said} (${resultCode})`
}

/** Answers of the gateway take tenths of a second: whole ones would all read "0 giây". */
function toSeconds(ms: number): string {
  return ms < 10_000 ? `${(ms / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây` : formatDuration(ms)
}

function toFilter(problem: string | null) {
  if (problem === null) return { problem }
  const known = coverageProblemCodeSchema.safeParse(problem)
  return known.success ? { problem: known.data } : undefined
}
