import { expect, it } from 'vitest'
import { ticketLabel } from './ticket-label'

it.each([
  [1, '001'],
  [45, '045'],
  [999, '999'],
  [1000, '1000'],
])('%d is %s', (number, label) => {
  expect(ticketLabel(number)).toBe(label)
})

it('bears its day where that is over', () => {
  expect(ticketLabel(45, { day: '2026-11-26', today: '2026-11-26' })).toBe('045')
  expect(ticketLabel(45, { day: '2026-11-25', today: '2026-11-26' })).toBe('045 (25/11)')
})
