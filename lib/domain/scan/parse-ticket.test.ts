import { expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { parseScan } from './parse-scan'
import { formatTicketCode } from './parse-ticket'

it('writes what it reads', () => {
  const ticket = { facilityCode: '31999', day: localDateSchema.parse('2026-11-20'), roomCode: 'P12', number: 1045 }
  expect(formatTicketCode(ticket)).toBe('TD1:31999:20261120:P12:1045')
  expect(parseScan(formatTicketCode(ticket), 'camera')).toMatchObject({ ok: true, value: { kind: 'ticket', ticket } })
})
