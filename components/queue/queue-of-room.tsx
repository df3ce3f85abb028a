'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useMay } from '@/components/shell/desk-session'
import { Card } from '@/components/ui/card'
import { queueQueries } from '@/lib/api/queue'
import { queueText } from '@/lib/content/queue'
import { CallPanel } from './call-panel'
import { PersonLine } from './person-line'
import { QueueFigures } from './queue-figures'
import { QueueList } from './queue-list'
import { useSelection } from './use-selection'
import { useServerNow } from './use-server-now'
import { WaitingLine } from './waiting-line'

interface QueueOfRoomProps {
  roomCode: string
  focusRooms: () => void
}

/** Who waits, in the order of calls; who is in the room; who was not there; and what can be done. */
export function QueueOfRoom({ roomCode, focusRooms }: QueueOfRoomProps) {
  const { data, error, dataUpdatedAt } = useQuery(queueQueries.room(roomCode))
  const mayCall = useMay('queue:call')
  const now = useServerNow(data?.now, dataUpdatedAt)
  const selection = useSelection(data)

  if (error) return <ProblemBanner error={error} />
  if (!data) {
    return (
      <p role="status" className="text-table text-soft p-4">
        {queueText.loading}
      </p>
    )
  }
  const { waiting, called, skipped } = data
  const selectedId = selection.selected?.visitId
  return (
    <>
      <QueueFigures queue={data} />
      <div className="flex min-h-0 grow flex-col-reverse gap-3 lg:grid lg:grid-cols-[minmax(0,1fr)_420px]">
        <Card title={queueText.waitingTitle} grow scrolls={waiting.length === 0}>
          <QueueList empty={queueText.waitingEmpty} count={waiting.length}>
            {waiting.map((person) => (
              <WaitingLine
                key={person.visitId}
                person={person}
                now={now}
                selected={person.visitId === selectedId}
                onSelect={selection.select}
              />
            ))}
          </QueueList>
        </Card>
        <div className="flex min-h-0 flex-col gap-3 lg:overflow-y-auto">
          {mayCall && <CallPanel roomCode={roomCode} selection={selection} focusRooms={focusRooms} />}
          <Card title={queueText.calledTitle}>
            <QueueList empty={queueText.calledEmpty} count={called.length}>
              {called.map((person) => (
                <PersonLine
                  key={person.visitId}
                  person={person}
                  selected={person.visitId === selectedId}
                  onSelect={selection.select}
                />
              ))}
            </QueueList>
          </Card>
          <Card title={queueText.skippedTitle}>
            <QueueList empty={queueText.skippedEmpty} count={skipped.length}>
              {skipped.map((person) => (
                <PersonLine
                  key={person.visitId}
                  person={person}
                  selected={person.visitId === selectedId}
                  onSelect={selection.select}
                />
              ))}
            </QueueList>
          </Card>
        </div>
      </div>
    </>
  )
}
