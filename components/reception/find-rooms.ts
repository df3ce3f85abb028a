import type { Room } from '@/lib/contracts/visits'
import { foldName } from '@/lib/domain/patient/fold-name'

/** Rooms whose number or name a text begins or holds; where the person was last comes first. */
export function findRooms(rooms: readonly Room[], text: string, lastRoomName: string | undefined): readonly Room[] {
  const wanted = foldName(text)
  const found = rooms.filter(
    ({ code, name }) => wanted === '' || code.toLowerCase().startsWith(wanted) || foldName(name).includes(wanted),
  )
  return found.toSorted((a, b) => rank(a) - rank(b))

  // Sorting is stable: the others stay in the facility's own order.
  function rank({ code, name }: Room): number {
    if (wanted !== '' && code.toLowerCase() === wanted) return 0
    return name === lastRoomName ? 1 : 2
  }
}
