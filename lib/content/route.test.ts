import { expect, it } from 'vitest'
import {
  appointmentStatusLabels,
  referralStatusLabels,
  routeCheckTexts,
  routeCodeTitles,
  routeConflictTexts,
  routeReasonTexts,
} from './route'

const sentences = [routeReasonTexts, routeCheckTexts, routeConflictTexts].flatMap((table) => Object.entries(table))
const labels = [routeCodeTitles, referralStatusLabels, appointmentStatusLabels].flatMap((table) =>
  Object.entries(table),
)

it.each(sentences)('%s is said in whole sentences', (_code, text) => expect(text).toMatch(/^\p{Lu}.*\.$/su))

it.each(labels)('%s has a label that fits a line', (_code, text) => {
  expect(text).toMatch(/^\p{Lu}.*[^.]$/u)
  expect(text.length).toBeLessThanOrEqual(70)
})
