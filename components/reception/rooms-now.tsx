import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import type { Room } from '@/lib/contracts/visits'
import { receptionText } from '@/lib/content/reception'

/** How many wait at each room while nobody stands at the desk. */
export function RoomsNow({ rooms }: { rooms: readonly Room[] | undefined }) {
  return (
    <Card title={receptionText.roomsTitle} grow>
      {!rooms && <Skeleton width="w-full" height="h-40" />}
      {rooms?.length === 0 && <p className="text-table text-soft">{receptionText.noRooms}</p>}
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {rooms?.map((room) => (
          <li key={room.code} className="border-line text-table flex min-h-12 items-center gap-3 border-b">
            <span className="text-brand w-12 shrink-0 text-[20px] font-bold">{room.code}</span>
            <span className="min-w-0 grow truncate font-medium">{room.name}</span>
            <span className="text-soft shrink-0">{receptionText.waiting(room.waiting)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
