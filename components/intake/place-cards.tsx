import { Card } from '@/components/ui/card'
import { intakeText, tablesText as text } from '@/lib/content/intake'
import { receptionText } from '@/lib/content/reception'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { formatShare } from '@/lib/utils/format-numbers'
import { CountButton } from './count-button'
import { FigureTable } from './figure-table'
import { timeColumns, waitColumn } from './times'

type RoomRow = IntakeResponse['rooms'][number]
type DeskRow = IntakeResponse['desks'][number]

/** Rooms: how many came and how long they waited. */
export function RoomsCard({ figures: { rooms } }: { figures: IntakeResponse }) {
  const nameOf = ({ roomCode, roomName }: RoomRow) => receptionText.roomOption(roomCode, roomName)
  return (
    <Card title={text.rooms} aside={text.waitMedian} grow>
      <FigureTable
        label={text.rooms}
        rows={rooms}
        keyOf={({ roomCode }) => roomCode}
        empty={intakeText.noVisits}
        columns={[
          { heading: text.room, renderCell: nameOf },
          {
            heading: intakeText.visits,
            renderCell: (row) => (
              <CountButton count={row.visits} what={nameOf(row)} filter={{ roomCode: row.roomCode }} />
            ),
          },
          {
            heading: text.waiting,
            renderCell: (row) => (
              <CountButton
                count={row.waiting}
                what={`${nameOf(row)}, ${text.waiting}`}
                filter={{ roomCode: row.roomCode, waiting: true }}
              />
            ),
            wide: true,
          },
          {
            heading: text.cancelled,
            renderCell: (row) => (
              <CountButton
                count={row.cancelled}
                what={`${nameOf(row)}, ${text.cancelled}`}
                filter={{ roomCode: row.roomCode, cancelled: true }}
              />
            ),
            wide: true,
          },
          ...timeColumns<RoomRow>(({ wait }) => wait),
        ]}
      />
    </Card>
  )
}

/** Desks: how many they admitted and how fast. */
export function DesksCard({ figures: { desks } }: { figures: IntakeResponse }) {
  const nameOf = ({ desk }: DeskRow) => desk ?? text.noDesk
  return (
    <Card title={text.desks} aside={text.scanToTicket} grow>
      <FigureTable
        label={text.desks}
        rows={desks}
        keyOf={({ desk }) => `=${desk ?? ''}`}
        empty={intakeText.noVisits}
        columns={[
          { heading: text.desk, renderCell: nameOf },
          {
            heading: intakeText.visits,
            renderCell: (row) => <CountButton count={row.visits} what={nameOf(row)} filter={{ desk: row.desk }} />,
          },
          { heading: text.vneid, renderCell: ({ vneid, visits }) => formatShare(vneid, visits), wide: true },
          ...timeColumns<DeskRow>(({ scanToTicket }) => scanToTicket),
          waitColumn<DeskRow>(),
        ]}
      />
    </Card>
  )
}
