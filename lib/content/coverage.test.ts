import { expect, it } from 'vitest'
import { resultCodes } from '@/lib/domain/coverage/result-codes'
import { describeResultCode, describeTreatmentOutcome } from './coverage'

it.each(Object.keys(resultCodes))('%s has a sentence and one next action', (code) => {
  const { sentence, nextAction } = describeResultCode(code)
  expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
  expect(nextAction).toMatch(/^\p{Lu}.*\.$/u)
})

it.each(['777', 'toString'])('an unknown code %s is shown raw', (code) => {
  expect(describeResultCode(code).sentence).toContain(code)
})

it.each([
  ['1', 'Khỏi'],
  ['42', '42'],
])('outcome %s is %s', (code, words) => expect(describeTreatmentOutcome(code)).toBe(words))
