import { z } from 'zod'
import { birthDateSchema } from '@/lib/domain/patient/birth-date'
import { identifierKindSchema } from '@/lib/domain/patient/identifier'
import { parsePhone } from '@/lib/domain/patient/parse-phone'
import { sexSchema } from '@/lib/domain/patient/sex'
import { scanSchema } from '@/lib/domain/scan/scan.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { personIdSchema, roomCodeSchema, visitIdSchema } from '@/lib/domain/visit/visit.schema'

/** A ticket the person already holds today. */
export const heldTicketSchema = z.object({
  visitId: visitIdSchema,
  label: z.string(),
  roomCode: roomCodeSchema,
  roomName: z.string(),
  issuedAt: z.iso.datetime(),
})
export type HeldTicket = z.infer<typeof heldTicketSchema>

/** A person as the desk may see one: identifiers and phone masked. */
export const personCardSchema = z.object({
  personId: personIdSchema,
  fullName: z.string(),
  /** Absent only for a temporary person of whom nobody knows it. */
  birthDate: birthDateSchema.optional(),
  sex: sexSchema,
  address: z.string().optional(),
  phoneMasked: z.string().optional(),
  identifiers: z.array(z.object({ kind: identifierKindSchema, masked: z.string(), current: z.boolean() })),
  temporary: z.boolean(),
  lastVisit: z.object({ day: localDateSchema, roomName: z.string() }).optional(),
  ticketsToday: z.array(heldTicketSchema),
})
export type PersonCard = z.infer<typeof personCardSchema>

export const differenceFieldSchema = z.enum(['fullName', 'birthDate', 'sex', 'address', 'insuranceCardNumber'])
export type DifferenceField = z.infer<typeof differenceFieldSchema>

/** One field on which the record and what was just read disagree. Values are ready to show. */
export const differenceSchema = z.object({
  field: differenceFieldSchema,
  recordValue: z.string(),
  scannedValue: z.string(),
  preferred: z.enum(['record', 'scanned']),
})
export type Difference = z.infer<typeof differenceSchema>

/**
 * `POST /api/v1/people/find`: who is this in our own records? By every identifier the scan holds, current or former,
 * then by the old 9-digit number in a card's second field.
 */
export const findPersonRequestSchema = z.object({ scan: scanSchema })
export const findPersonResponseSchema = z.discriminatedUnion('match', [
  /** Found by an identifier of their own. */
  z.object({ match: z.literal('one'), person: personCardSchema, differences: z.array(differenceSchema) }),
  /** Found only by the old 9-digit number, name and birth date agreeing: the desk confirms that it is the same person. */
  z.object({ match: z.literal('old-number'), person: personCardSchema, differences: z.array(differenceSchema) }),
  /** Found by an identifier of their own, yet name and birth date are both somebody else's: the desk says whether it is them. */
  z.object({ match: z.literal('contradicted'), person: personCardSchema, differences: z.array(differenceSchema) }),
  /** Several records carry the identifier, or the number is not unique: the desk picks. */
  z.object({ match: z.literal('several'), people: z.array(personCardSchema) }),
  /** Nobody by identifier; `similar` holds people of the same name and birth date. */
  z.object({ match: z.literal('none'), similar: z.array(personCardSchema) }),
])
export type FindPersonResponse = z.infer<typeof findPersonResponseSchema>

/** `POST /api/v1/people/search`: by name, initials, birth year, phone; at most 20 rows. */
export const searchPeopleRequestSchema = z.object({ query: z.string().min(1).max(200) })
export const searchPeopleResponseSchema = z.object({ people: z.array(personCardSchema), more: z.boolean() })
export type SearchPeopleResponse = z.infer<typeof searchPeopleResponseSchema>

/** `POST /api/v1/people/open`: the card of a person picked from a list. */
export const openPersonRequestSchema = z.object({ personId: personIdSchema })
export const openPersonResponseSchema = personCardSchema

/** `POST /api/v1/people/reveal`: an identifier or the phone in full, for reading aloud; audited each time. */
export const revealRequestSchema = z.object({
  personId: personIdSchema,
  what: z.union([identifierKindSchema, z.literal('phone')]),
})
export const revealResponseSchema = z.object({ value: z.string() })

const vietnamesePhoneSchema = z
  .string()
  .transform(parsePhone)
  .pipe(z.string({ error: 'phone_shape' }))

const fullNameSchema = z.string().trim().min(2).max(255)

export const guardianSchema = z.object({
  fullName: fullNameSchema,
  relation: z.enum(['mother', 'father', 'grandparent', 'guardian', 'other']),
  personalNumber: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  phone: vietnamesePhoneSchema.optional(),
})
export type Guardian = z.infer<typeof guardianSchema>

/** What the desk gives to create a person. */
export const newPersonSchema = z.object({
  fullName: fullNameSchema,
  birthDate: birthDateSchema,
  sex: sexSchema,
  address: z.string().trim().max(1024).optional(),
  phone: vietnamesePhoneSchema.optional(),
  identifiers: z.array(z.object({ kind: identifierKindSchema, value: z.string().min(5).max(30) })).max(6),
  guardian: guardianSchema.optional(),
})
export type NewPerson = z.infer<typeof newPersonSchema>

/** Fields the desk chose to change on an existing person; absent fields stay as they are. */
export const personChangesSchema = z.object({
  fullName: fullNameSchema.optional(),
  birthDate: birthDateSchema.optional(),
  sex: sexSchema.optional(),
  address: z.string().trim().max(1024).optional(),
  phone: vietnamesePhoneSchema.optional(),
  guardian: guardianSchema.optional(),
  /** Identifiers just read that join the record (also when an old number led to it). */
  addIdentifiers: z
    .array(z.object({ kind: identifierKindSchema, value: z.string().min(5).max(30) }))
    .max(6)
    .optional(),
})
export type PersonChanges = z.infer<typeof personChangesSchema>

/** `POST /api/v1/people/update`: what the desk corrects before or without an admission; answers with the new card. */
export const updatePersonRequestSchema = z.object({ personId: personIdSchema, changes: personChangesSchema })
export const updatePersonResponseSchema = personCardSchema
