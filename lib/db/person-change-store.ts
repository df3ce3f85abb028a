import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Executor, Transaction } from './client'
import type { PersonFields } from './person-row'
import { personChange } from './schema/subject'
import type { Vault } from './vault'

export type PersonField = keyof PersonFields & (typeof personChange.$inferSelect)['field']

/** Who changed a person on file; the grounds are there where somebody asked for it. */
export interface ChangeOrigin {
  by: string
  grounds?: { reason: string; evidence: string }
  requestId?: string
}

const FIELDS = ['fullName', 'birthDate', 'sex', 'address', 'phone', 'guardian'] as const
const groundsSchema = z.object({ reason: z.string(), evidence: z.string() })

/** Keeps what each field was before these changes; a field that stays the same leaves no line. */
export async function addPersonChanges(
  tx: Transaction,
  vault: Vault,
  changed: {
    facilityCode: string
    personId: string
    before: PersonFields
    changes: Partial<PersonFields>
    origin: ChangeOrigin
    now: Date
  },
): Promise<void> {
  const { facilityCode, personId, before, changes, origin, now } = changed
  const rows = FIELDS.flatMap((field) => {
    const given = textOf(changes[field])
    const kept = textOf(before[field])
    if (given === undefined || given === kept) return []
    return {
      facilityCode,
      id: randomUUID(),
      personId,
      field,
      oldCipher: kept === undefined ? null : vault.seal(kept),
      newCipher: vault.seal(given),
      changedAt: now,
      changedBy: origin.by,
      groundsCipher: origin.grounds ? vault.seal(JSON.stringify(origin.grounds)) : null,
      requestId: origin.requestId ?? null,
    }
  })
  if (rows.length > 0) await tx.insert(personChange).values(rows)
}

/** What fields were, of somebody who no longer wants them kept: the lines stay, the values go. */
export async function eraseChangedValues(
  tx: Transaction,
  { facilityCode, personId, fields }: { facilityCode: string; personId: string; fields: readonly PersonField[] },
): Promise<void> {
  await tx
    .update(personChange)
    .set({ oldCipher: null, newCipher: null })
    .where(
      and(
        eq(personChange.facilityCode, facilityCode),
        eq(personChange.personId, personId),
        inArray(personChange.field, [...fields]),
      ),
    )
}

export interface PersonChangeLine {
  field: PersonField
  old?: string
  new?: string
  changedAt: Date
  changedBy: string
  grounds?: z.infer<typeof groundsSchema>
}

const MOST_LINES = 100

/** What was changed of a person, the newest first. Values of birth date and guardian are JSON. */
export async function listPersonChanges(
  db: Executor,
  vault: Vault,
  { facilityCode, personId }: { facilityCode: string; personId: string },
): Promise<PersonChangeLine[]> {
  const rows = await db
    .select()
    .from(personChange)
    .where(and(eq(personChange.facilityCode, facilityCode), eq(personChange.personId, personId)))
    .orderBy(desc(personChange.changedAt))
    .limit(MOST_LINES)
  return rows.map(({ field, oldCipher, newCipher, changedAt, changedBy, groundsCipher }) => ({
    field,
    ...(oldCipher && { old: vault.open(oldCipher) }),
    ...(newCipher && { new: vault.open(newCipher) }),
    changedAt,
    changedBy,
    ...(groundsCipher && { grounds: groundsSchema.parse(JSON.parse(vault.open(groundsCipher))) }),
  }))
}

/** Fields that are more than a text have the same order of keys wherever they come from. */
function textOf(value: PersonFields[keyof PersonFields]): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  return JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b))))
}
