import type { TestGatewayRequest } from '@/lib/contracts/gateway-setup'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'

/** Whom to ask about, where somebody was typed; nobody at all is fine too, half a person is not. */
export function readTestQuestion(typed: { identifier: string; fullName: string; birthDate: string }) {
  const identifier = typed.identifier.replaceAll(/\s/g, '').toUpperCase()
  const fullName = typed.fullName.trim()
  const birthDate = parseBirthDateText(typed.birthDate)
  if (identifier === '' && fullName === '' && typed.birthDate.trim() === '') {
    return { wrong: { identifier: false, fullName: false, birthDate: false } }
  }
  const wrong = {
    identifier: !/^(?:\d{10}|\d{12}|[A-Z]{2}\d{13})$/.test(identifier),
    fullName: fullName.length < 2,
    birthDate: birthDate === undefined,
  }
  if (wrong.identifier || wrong.fullName || birthDate === undefined) return { wrong }
  const question: NonNullable<TestGatewayRequest['question']> = { identifier, fullName, birthDate }
  return { wrong, question }
}
