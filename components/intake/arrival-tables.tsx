import { arrivalsText as text, intakeText } from '@/lib/content/intake'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { formatDate } from '@/lib/utils/format-dates'
import { formatShare } from '@/lib/utils/format-numbers'
import { sumHours } from './arrival-bars'
import { CountButton } from './count-button'
import { FigureTable } from './figure-table'

export function HourTable({ figures: { arrivals } }: { figures: IntakeResponse }) {
  return (
    <FigureTable
      label={text.byHour}
      rows={sumHours(arrivals)}
      keyOf={({ hour }) => String(hour)}
      empty={intakeText.noVisits}
      columns={[
        { heading: text.hour, renderCell: ({ hour }) => text.hourTitle(hour) },
        {
          heading: intakeText.visits,
          renderCell: ({ hour, visits }) => (
            <CountButton count={visits} what={text.hourTitle(hour)} filter={{ hour }} />
          ),
        },
        {
          heading: text.waitingHeading,
          renderCell: ({ hour, waiting }) => (
            <CountButton
              count={waiting}
              what={`${text.hourTitle(hour)}, ${text.waiting}`}
              filter={{ hour, waiting: true }}
            />
          ),
        },
        {
          heading: text.cancelled,
          renderCell: ({ hour, cancelled }) => (
            <CountButton
              count={cancelled}
              what={`${text.hourTitle(hour)}, ${text.cancelled}`}
              filter={{ hour, cancelled: true }}
            />
          ),
        },
      ]}
    />
  )
}

export function DayTable({ figures: { days } }: { figures: IntakeResponse }) {
  return (
    <FigureTable
      label={text.byDay}
      rows={days}
      keyOf={({ day }) => day}
      empty={intakeText.noVisits}
      columns={[
        { heading: text.day, renderCell: ({ day }) => formatDate(day) },
        {
          heading: intakeText.visits,
          renderCell: ({ day, visits }) => <CountButton count={visits} what={formatDate(day)} filter={{}} day={day} />,
        },
        { heading: text.vneid, renderCell: ({ visits, vneid }) => formatShare(vneid, visits), wide: true },
        {
          heading: text.unverified,
          renderCell: ({ day, unverified }) => (
            <CountButton
              count={unverified}
              what={`${formatDate(day)}, ${text.unverified}`}
              filter={{ insurance: 'unverified' }}
              day={day}
            />
          ),
          wide: true,
        },
        {
          heading: text.cancelled,
          renderCell: ({ day, cancelled }) => (
            <CountButton
              count={cancelled}
              what={`${formatDate(day)}, ${text.cancelled}`}
              filter={{ cancelled: true }}
              day={day}
            />
          ),
        },
      ]}
    />
  )
}
