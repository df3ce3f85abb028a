import type { LocalDate } from '../time/local-date'
import type { CardHolder, CardReply, CardTerm } from './card-reply'
import { insuranceCardSchema, type Coverage, type CoverageProblemCode, type InsuranceCard } from './coverage.schema'
import { describeProblem } from './describe-problem'
import { findResultCode } from './result-codes'

export type CoverageDecision = Pick<Coverage, 'status' | 'resultCode' | 'card' | 'problem'>

/**
 * What a card answer means on the day of the visit.
 *
 * - 000, 003 and 004 count only with a card whose dates hold today. 003 (the old card has ended) looks at the new card
 *   alone; 004 (the old card still runs) takes the new card once it has begun, the old one until then.
 * - The same codes with a readable card that does not hold today are `not-covered` with `card_not_valid_today`:
 *   the gateway vouches for the data, and the data say the card does not cover this day.
 * - The same codes without a readable card are `unverified` (`gateway_bad_answer`): nothing to vouch for.
 * - A code in no list is `unverified`; the raw code is kept for the screen.
 */
export function decideCoverage(reply: CardReply, today: LocalDate): CoverageDecision {
  const { resultCode } = reply
  const meaning = findResultCode(resultCode)
  if (!meaning) return { resultCode, ...unverified('gateway_bad_answer') }

  const { status, problem } = meaning
  const card = toCard(reply, chooseTerm(reply, today))
  if (status !== 'verified') {
    return { status, resultCode, ...(card && { card }), ...(problem && { problem: describeProblem(problem) }) }
  }
  if (!card) return { resultCode, ...unverified('gateway_bad_answer') }
  if (!holdsOn(card, today)) {
    return { status: 'not-covered', resultCode, card, problem: describeProblem('card_not_valid_today') }
  }
  return { status, resultCode, card }
}

function unverified(code: CoverageProblemCode): Pick<Coverage, 'status' | 'problem'> {
  return { status: 'unverified', problem: describeProblem(code) }
}

function chooseTerm({ resultCode, current, renewed }: CardReply, today: LocalDate): CardTerm | undefined {
  if (resultCode === '003') return renewed
  if (renewed && holdsOn(renewed, today)) return renewed
  if (resultCode === '004' && current && renewed && !holdsOn(current, today)) return renewed
  return current ?? renewed
}

function holdsOn({ validFrom, validTo }: Pick<CardTerm, 'validFrom' | 'validTo'>, today: LocalDate): boolean {
  return validFrom <= today && (validTo === undefined || today <= validTo)
}

function toCard(reply: CardReply, term: CardTerm | undefined): InsuranceCard | undefined {
  const { holder } = reply
  if (!holder || !term) return undefined
  const candidate = {
    ...describeHolder(holder, term),
    ...term,
    registeredFacilityName: findFacilityName(reply, term),
    benefitDigit: Number(term.number[2]),
    replacesCard: findOlderCard(reply, term),
    replacedByCard: findNewerCard(reply, term),
  }
  return insuranceCardSchema.safeParse(withoutAbsent(candidate)).data
}

function describeHolder({ name, ...holder }: CardHolder, term: CardTerm) {
  return {
    ...holder,
    holderName: name,
    socialInsuranceNumber: holder.socialInsuranceNumber ?? term.number.slice(5),
  }
}

function findFacilityName({ renewedFacility }: CardReply, term: CardTerm): string | undefined {
  return renewedFacility?.code === term.registeredFacilityCode ? renewedFacility.name : undefined
}

function findOlderCard({ current, previousCard }: CardReply, term: CardTerm): string | undefined {
  if (current && current.number !== term.number) return current.number
  return previousCard
}

function findNewerCard({ renewed }: CardReply, term: CardTerm): string | undefined {
  return renewed && renewed.number !== term.number ? renewed.number : undefined
}

function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
