import { err, ok } from '../result'
import type { ScanFormat } from './scan-format'
import { ticketSchema, type Ticket } from './scan.schema'

// TD1:<facility>:<YYYYMMDD>:<room>:<number>, for example TD1:31999:20261120:P12:45
const PREFIX = 'TD1:'

/** The text of a ticket's QR code. */
export function formatTicketCode({ facilityCode, day, roomCode, number }: Ticket): string {
  return `${PREFIX}${facilityCode}:${day.replaceAll('-', '')}:${roomCode}:${number}`
}

/** Reads the QR code of one of our own tickets. */
export const parseTicket: ScanFormat = ({ text }) => {
  if (!text.startsWith(PREFIX)) return undefined

  const [facilityCode, day, roomCode, number, ...rest] = text.slice(PREFIX.length).split(':')
  const ticket = ticketSchema.safeParse({ facilityCode, day: toIsoDate(day), roomCode, number: toNumber(number) })
  if (!ticket.success || rest.length > 0) return err({ code: 'scan_unrecognised' })
  return ok({ kind: 'ticket', ticket: ticket.data, textTrusted: true, warnings: [] })
}

function toIsoDate(digits = ''): string {
  return /^\d{8}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : ''
}

function toNumber(digits = ''): number {
  return /^\d{1,5}$/.test(digits) ? Number(digits) : 0
}
