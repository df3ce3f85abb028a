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
