import 'server-only'
import { randomUUID } from 'node:crypto'
import { findHeldEpisode, type HeldEpisode } from '@/lib/db/episode-store'
import type { NewPaper } from '@/lib/db/paper-row'
import { findPerson } from '@/lib/db/person-store'
import { lockName } from '@/lib/db/same-name-store'
import { toEnvelopePerson } from '@/lib/domain/records/to-envelope-person'
import { err, ok, type Result } from '@/lib/domain/result'
import { compareTables, type ComparedTable } from './compare-tables'
import { keepEpisode } from './keep-episode'
import type { RecordWork } from './record-work'
import { readPapers } from './read-papers'
import type { RecordRefusal, TableOutcome } from './record-outcome'
import { settleRecordPerson, type RecordPerson } from './settle-record-person'

export interface WrittenRecord {
  person: RecordPerson
  outcomes: TableOutcome[]
}

/** Writes what is new of a HOSO within one transaction. A paper that cannot be kept leaves the rest whole. */
export async function writeRecord(work: RecordWork): Promise<Result<WrittenRecord, RecordRefusal>> {
  const { vault, delivery, tables } = work
  const settled = tables.XML1 ? await settlePerson(work) : await findOwner(work)
  if (!settled.ok) return settled
  const { person, held } = settled.value
  const compared = compareTables(vault, tables, held?.tables ?? [], delivery.signature)
  const { kept, papers, outcomes } = chooseTables(work, compared, person)
  if (kept.length > 0) {
    const episodeId = held?.episodeId ?? randomUUID()
    const done = await keepEpisode(work, { episodeId, personId: person.personId, held, kept, papers })
    if (!done.ok) return done
  }
  return ok({ person, outcomes })
}

interface Settled {
  person: RecordPerson
  held: HeldEpisode | null
}

async function settlePerson({
  tx,
  vault,
  delivery: { facilityCode, now },
  link,
  tables,
}: RecordWork): Promise<Result<Settled, RecordRefusal>> {
  const person = toEnvelopePerson(tables.XML1?.[0] ?? {})
  const { fullName, birthDate } = person
  if (fullName === '') return err({ code: 'field_unusable', table: 'XML1', field: 'HO_TEN' })
  if (!birthDate) return err({ code: 'field_unusable', table: 'XML1', field: 'NGAY_SINH' })
  // Sent together: what the second sees, it sees with the name locked, as admissions lock it.
  const [, held] = await Promise.all([
    lockName(tx, { facilityCode, fullName, birthYear: birthDate.year }),
    findHeldEpisode(tx, vault, link, 'lock'),
  ])
  const settled = await settleRecordPerson({ tx, vault, facilityCode, now }, { ...person, birthDate }, held?.personId)
  return settled.ok ? ok({ person: settled.value, held }) : settled
}

/** Without an XML1, a table belongs to the episode that an earlier envelope told of. */
async function findOwner({ tx, vault, delivery, link }: RecordWork): Promise<Result<Settled, RecordRefusal>> {
  const held = await findHeldEpisode(tx, vault, link, 'lock')
  if (!held) return err({ code: 'episode_unknown' })
  const { personId } = held
  const person = await findPerson(tx, vault, { facilityCode: delivery.facilityCode, personId })
  if (!person) throw new Error('an episode without its person')
  return ok({ person: { personId, fullName: person.fullName, birthDate: person.birthDate }, held })
}

function chooseTables(
  { delivery: { record, signature, now } }: RecordWork,
  compared: readonly ComparedTable[],
  person: RecordPerson,
) {
  const chosen: { kept: ComparedTable[]; papers: NewPaper[]; outcomes: TableOutcome[] } = {
    kept: [],
    papers: [],
    outcomes: [],
  }
  const origin = { facilityCode: record.facilityCode, importedAt: now, signature }
  for (const table of compared) {
    const { kind, outcome } = table
    const papers = outcome === 'unchanged' ? ok([]) : readPapers(table, person, origin)
    if (!papers.ok) chosen.outcomes.push({ kind, outcome: 'rejected', problem: papers.error })
    else chosen.outcomes.push({ kind, outcome })
    if (!papers.ok || outcome === 'unchanged') continue
    chosen.kept.push(table)
    chosen.papers.push(...papers.value)
  }
  return chosen
}
