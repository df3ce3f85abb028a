import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, desc, eq, gte } from 'drizzle-orm'
import { coverageSchema, type Coverage } from '@/lib/domain/coverage/coverage.schema'
import { startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { coverageCheck } from './schema/coverage'
import { personIdentifier } from './schema/person'
import type { Vault } from './vault'

interface SubjectKey {
  facilityCode: string
  /** `hashIdentifier` of the number asked with. */
  subjectHash: Buffer
}

/** The latest answer of a day that this number was asked for, opened; null where it was not asked. */
export async function findLatestCheck(
  db: Executor,
  vault: Vault,
  { facilityCode, subjectHash, day }: SubjectKey & { day: LocalDate },
): Promise<{ checkId: string; coverage: Coverage } | null> {
  const [row] = await db
    .select({ checkId: coverageCheck.id, coverageCipher: coverageCheck.coverageCipher })
    .from(coverageCheck)
    .where(
      and(
        eq(coverageCheck.facilityCode, facilityCode),
        eq(coverageCheck.subjectHash, subjectHash),
        gte(coverageCheck.askedAt, startOfLocalDate(day)),
      ),
    )
    .orderBy(desc(coverageCheck.askedAt))
    .limit(1)
  return row ? openCheck(vault, row) : null
}

/** The newest answer about a person, asked with any number they hold, on whatever day; null where nobody asked. */
export async function findNewestCheckOfPerson(
  db: Executor,
  vault: Vault,
  { facilityCode, personId }: { facilityCode: string; personId: string },
): Promise<{ checkId: string; coverage: Coverage } | null> {
  const [row] = await db
    .select({ checkId: coverageCheck.id, coverageCipher: coverageCheck.coverageCipher })
    .from(personIdentifier)
    .innerJoin(
      coverageCheck,
      and(
        eq(coverageCheck.facilityCode, personIdentifier.facilityCode),
        eq(coverageCheck.subjectHash, personIdentifier.valueHash),
      ),
    )
    .where(and(eq(personIdentifier.facilityCode, facilityCode), eq(personIdentifier.personId, personId)))
    .orderBy(desc(coverageCheck.askedAt))
    .limit(1)
  return row ? openCheck(vault, row) : null
}

/** Keeps an answer and the words it came in, both encrypted. Returns the check's id. */
export async function saveCheck(
  tx: Executor,
  vault: Vault,
  check: SubjectKey & { coverage: Coverage; evidence: readonly unknown[]; answerMs?: number | undefined },
): Promise<string> {
  const { facilityCode, subjectHash, coverage, evidence, answerMs } = check
  const id = randomUUID()
  await tx.insert(coverageCheck).values({
    facilityCode,
    id,
    subjectHash,
    askedAt: new Date(coverage.askedAt),
    status: coverage.status,
    resultCode: coverage.resultCode ?? null,
    problem: coverage.problem?.code ?? null,
    answerMs: answerMs ?? null,
    coverageCipher: vault.seal(JSON.stringify(coverage)),
    evidenceCipher: vault.seal(JSON.stringify(evidence)),
  })
  return id
}

/** Puts the whole answer in the place of one that was kept while parts were still under way. */
export async function completeCheck(
  db: Executor,
  vault: Vault,
  answer: { facilityCode: string; checkId: string; coverage: Coverage; evidence: readonly unknown[] },
): Promise<void> {
  const { facilityCode, checkId, coverage, evidence } = answer
  await db
    .update(coverageCheck)
    .set({
      coverageCipher: vault.seal(JSON.stringify(coverage)),
      evidenceCipher: vault.seal(JSON.stringify(evidence)),
    })
    .where(and(eq(coverageCheck.facilityCode, facilityCode), eq(coverageCheck.id, checkId)))
}

function openCheck(vault: Vault, { checkId, coverageCipher }: { checkId: string; coverageCipher: Buffer }) {
  return { checkId, coverage: coverageSchema.parse(JSON.parse(vault.open(coverageCipher))) }
}
