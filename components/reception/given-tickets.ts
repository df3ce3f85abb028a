import { createStore } from '@/components/shell/create-store'
import { notify } from '@/components/shell/notices'
import type { CheckInResponse } from '@/lib/contracts/check-ins'
import { receptionText } from '@/lib/content/reception'

/** A number given while somebody else stood in front: nobody saw it, and nothing was printed. */
export type GivenTicket = Pick<CheckInResponse, 'visitId' | 'ticket'> & { name: string }

/** They stay until they are printed or put away. In memory only, like the desk. */
export const givenTickets = createStore<readonly GivenTicket[]>([])

export function keepGiven({ visitId, ticket, name }: GivenTicket): void {
  givenTickets.set([...givenTickets.get().filter((given) => given.visitId !== visitId), { visitId, ticket, name }])
  notify(receptionText.admittedNotice(ticket.label, ticket.roomCode, name))
}

export function dropGiven({ visitId }: Pick<GivenTicket, 'visitId'>): void {
  givenTickets.set(givenTickets.get().filter((given) => given.visitId !== visitId))
}
