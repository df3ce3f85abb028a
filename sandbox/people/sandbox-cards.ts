import type { SandboxPerson } from './sandbox-person'

/** Dates are `YYYY-MM-DD`. */
export type SandboxCard = { number: string; validFrom: string; validTo: string }

/**
 * The card asked about and the one that follows it (the same one but for codes 003 and 004), as they stand on a day.
 * Cards run with the calendar year, so the population never ages out; 003 ended last year, 004 ends in 20 days,
 * 010 ended last year with nothing after it.
 */
export function sandboxCards(person: SandboxPerson, today: string): { current: SandboxCard; renewed: SandboxCard } {
  const year = Number(today.slice(0, 4))
  const thisYear = { number: person.cardNumber, validFrom: `${year}-01-01`, validTo: `${year}-12-31` }
  const lastYear = { number: person.cardNumber, validFrom: `${year - 1}-01-01`, validTo: `${year - 1}-12-31` }
  const former = person.formerCardNumber ?? person.cardNumber
  switch (person.resultCode) {
    case '003':
      return { current: { ...lastYear, number: former }, renewed: thisYear }
    case '004': {
      const lastDay = addDays(today, 20)
      const firstDay = addDays(today, 21)
      return {
        current: { number: former, validFrom: `${year - 1}-01-01`, validTo: lastDay },
        renewed: { number: person.cardNumber, validFrom: firstDay, validTo: addDays(firstDay, 364) },
      }
    }
    case '010':
      return { current: lastYear, renewed: lastYear }
    default:
      return { current: thisYear, renewed: thisYear }
  }
}

/** The day from which five years of insurance in a row count, `YYYY-MM-DD`; some have it behind them, some ahead. */
export function sandboxFiveYearsFrom({ index }: SandboxPerson, today: string): string {
  return addDays(`${today.slice(0, 4)}-06-01`, ((index % 9) - 6) * 365)
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
