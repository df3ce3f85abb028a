import 'server-only'
import type { CoverageRequest } from '@/lib/contracts/coverage'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { findPeopleByIdentifiers } from '@/lib/db/person-identifier-store'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import type { Caller } from '@/lib/domain/access/caller'
import { chooseAskedIdentifier } from '@/lib/domain/coverage/choose-asked-identifier'
import { withholdDiagnoses } from '@/lib/domain/coverage/withhold-diagnoses'
import { createRestriction } from '@/lib/domain/records/create-restriction'
import type { Coverage } from '@/lib/domain/coverage/coverage.schema'
import type { Identifier } from '@/lib/domain/patient/identifier'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { err, ok, type Result } from '@/lib/domain/result'
import { askAndKeep } from './ask-and-keep'
import type { CoverageDependencies } from './coverage-dependencies'
import { findQuestion, type CoverageSubject } from './find-question'

type AskRefusal = { code: 'person_not_found' | 'no_number_to_ask' }

/**
 * Whether a person is insured today, asked by what a card holds or by a person on file. Whatever the gateway does is
 * in the answer; only our own side can refuse.
 */
export async function askCoverage(
  deps: CoverageDependencies,
  { input, caller, now }: { input: CoverageRequest; caller: Caller; now: Date },
): Promise<Result<Coverage, AskRefusal>> {
  const { facilityCode } = caller
  const asked = await readQuestion(deps, input, { facilityCode, day: toLocalDate(now) })
  if (!asked.ok) return asked
  const { personIds, ...subject } = asked.value
  const coverage = await askAndKeep(deps, { ...subject, facilityCode, actor: caller, personIds, now })
  return ok(caller.role === 'nurse' ? coverage : await toDeskView(deps, facilityCode, coverage))
}

// Only nurses read clinical data; what is kept as evidence stays whole.
async function toDeskView({ db }: CoverageDependencies, facilityCode: string, coverage: Coverage): Promise<Coverage> {
  if (!coverage.visits?.length) return coverage
  return withholdDiagnoses(coverage, createRestriction(await findRestrictedDiagnoses(db, facilityCode)))
}

async function readQuestion(
  deps: CoverageDependencies,
  input: CoverageRequest,
  { facilityCode, day }: { facilityCode: string; day: LocalDate },
): Promise<Result<CoverageSubject & { personIds: string[] }, AskRefusal>> {
  if ('personId' in input) {
    const found = await findQuestion(deps, { facilityCode, personId: input.personId, day })
    return found.ok ? ok({ ...found.value, personIds: [input.personId] }) : found
  }
  const identifier = chooseAskedIdentifier(toIdentifiers(input))
  if (!identifier) return err({ code: 'no_number_to_ask' })
  const hashes = [hashIdentifier(deps.vault, identifier)]
  const holders = await findPeopleByIdentifiers(deps.db, facilityCode, hashes)
  const personIds = holders.filter(({ current }) => current).map(({ personId }) => personId)
  return ok({ identifier, fullName: input.fullName, birthDate: input.birthDate, personIds })
}

function toIdentifiers(input: Extract<CoverageRequest, { fullName: string }>): Identifier[] {
  const numbers = [
    ['insurance-card-number', input.insuranceCardNumber],
    ['personal-number', input.personalNumber],
    ['social-insurance-number', input.socialInsuranceNumber],
  ] as const
  return numbers.flatMap(([kind, value]) => (value === undefined ? [] : [{ kind, value }]))
}
