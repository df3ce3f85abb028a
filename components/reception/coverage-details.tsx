import type { Coverage, InsuranceCard } from '@/lib/domain/coverage/coverage.schema'
import { maskIdentifier } from '@/lib/domain/patient/identifier'
import { coverageText } from '@/lib/content/coverage-panel'
import { formatBirthDate, formatDate, formatDay } from '@/lib/utils/format-dates'

interface CoverageDetailsProps {
  card: InsuranceCard
  coverage: Pick<Coverage, 'copayment' | 'pending'>
}

/** The card as the gateway knows it, to compare with the one in the hand. */
export function CoverageDetails({ card, coverage }: CoverageDetailsProps) {
  const rows = [
    [coverageText.cardNumber, maskIdentifier('insurance-card-number', card.number)],
    [
      coverageText.validity,
      `${formatDate(card.validFrom)} – ${card.validTo ? formatDate(card.validTo) : coverageText.openEnded}`,
    ],
    [coverageText.registered, [card.registeredFacilityCode, card.registeredFacilityName].filter(Boolean).join(' · ')],
    [coverageText.fiveYears, card.fiveYearsFrom ? formatDate(card.fiveYearsFrom) : coverageText.unknown],
    [coverageText.holder, `${card.holderName} · ${formatBirthDate(card.birthDate)}`],
    [coverageText.area, card.areaCode ?? coverageText.noArea],
    [coverageText.copayment, describeCopayment(coverage)],
    card.replacedByCard
      ? [coverageText.replaced, maskIdentifier('insurance-card-number', card.replacedByCard)]
      : [coverageText.socialInsuranceNumber, maskIdentifier('social-insurance-number', card.socialInsuranceNumber)],
  ] as const
  return (
    <dl className="border-line text-table mt-2 grid gap-x-8 border-t pt-1 sm:grid-cols-2">
      {rows.map(([label, value]) => (
        <div
          key={label}
          className="border-line flex min-h-[39px] min-w-0 flex-wrap items-center gap-x-3 border-b py-1.5 last:border-b-0 sm:nth-last-2:border-b-0"
        >
          <dt className="text-soft">{label}</dt>
          <dd className="ml-auto min-w-0 text-right font-semibold break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function describeCopayment({ copayment, pending }: CoverageDetailsProps['coverage']): string {
  if (copayment) return coverageText.copaymentValue(copayment.totalVnd, formatDay(copayment.asOf))
  return pending?.includes('copayment') ? coverageText.stillAsking : coverageText.unknown
}
