import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { namedPeople } from '../people/result-codes'
import { sandboxPerson } from '../people/sandbox-person'
import { findPersonWithCase, type PaperCase, type Signing, type TransferReason } from './paper-cases'
import { sandboxEpisodes } from './sandbox-episodes'

interface PaperFacts {
  /** Of the person: `sandboxPerson(seed, index)`. */
  index: number
  number: string
  fromFacilityCode: string
  signing: Signing
  /** When it served an episode at 31999. */
  usedOn?: LocalDate
}
/** The paper of a case as its envelope says it. */
export type SandboxPaper =
  | (PaperFacts & { kind: 'referral'; transferredOn: LocalDate; toFacilityCode?: string; reason: TransferReason })
  | (PaperFacts & { kind: 'appointment'; dueOn: LocalDate })

const GROWN_UP = 18

/** A grown-up who has a paper in this state at the desk of 31999, under a card that answers 000. */
export function sandboxPaperForCase(seed: number, paperCase: PaperCase, now: Date): SandboxPaper {
  // Named people answer with result codes of their own.
  let index = findPersonWithCase(paperCase, namedPeople.length)
  while (sandboxPerson(seed, index).birthDate.year > now.getUTCFullYear() - GROWN_UP) {
    index = findPersonWithCase(paperCase, index + 1)
  }
  const paper = findSandboxPaper(seed, index, now)
  if (!paper) throw new Error(`Nobody has a paper that is ${paperCase}`)
  return paper
}

/** The paper of the case that person `index` has (`findPaperCase`), if any and not born too late for it. */
export function findSandboxPaper(seed: number, index: number, now: Date): SandboxPaper | undefined {
  const episodes = sandboxEpisodes(seed, index, now)
  const written = episodes.find(({ paperCase }) => paperCase !== undefined)
  if (!written) return undefined
  const { facilityCode: fromFacilityCode, signing, transfer, followUp, dischargedAt } = written
  const use = episodes.find(({ cameWith }) => cameWith !== undefined)
  const usedOn = use && { usedOn: toLocalDate(use.admittedAt) }
  if (followUp) return { kind: 'appointment', index, fromFacilityCode, signing, ...usedOn, ...followUp }
  if (!transfer) return undefined
  const { number, reason, toFacilityCode } = transfer
  const transferredOn = toLocalDate(dischargedAt)
  const base = { index, fromFacilityCode, signing, number, ...usedOn }
  return { kind: 'referral', ...base, transferredOn, reason, ...(toFacilityCode !== undefined && { toFacilityCode }) }
}
