import { z } from 'zod'
import { RETENTION_KEYS } from '@/lib/domain/retention/retention-rules'
import {
  subjectMatterSchema,
  subjectRequestIdSchema,
  subjectRequestKindSchema,
  subjectRequestStateSchema,
} from '@/lib/domain/subjects/subject-request.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { personIdSchema } from '@/lib/domain/visit/visit.schema'
import { personChangesSchema } from './people'

const words = z.string().trim().min(3).max(2000)

/** A request with its clocks, as the handler sees it. */
export const subjectRequestSchema = z.object({
  requestId: subjectRequestIdSchema,
  kind: subjectRequestKindSchema,
  state: subjectRequestStateSchema,
  personId: personIdSchema.optional(),
  /** Of the person on file; absent where nobody is linked, or was erased. */
  fullName: z.string().optional(),
  matter: subjectMatterSchema,
  receivedOn: localDateSchema,
  replyDueOn: localDateSchema,
  dueOn: localDateSchema,
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  repliedAt: z.iso.datetime().optional(),
  repliedBy: z.string().optional(),
  finishedAt: z.iso.datetime().optional(),
  finishedBy: z.string().optional(),
})
export type SubjectRequest = z.infer<typeof subjectRequestSchema>

/** `POST /api/v1/subjects/requests` */
export const listSubjectRequestsSchema = z.object({
  open: z.boolean(),
  limit: z.int().min(1).max(100).default(50),
  before: z.iso.datetime().optional(),
})
export const subjectRequestsResponseSchema = z.object({ requests: z.array(subjectRequestSchema), more: z.boolean() })

/** `POST /api/v1/subjects/record` */
export const recordSubjectRequestSchema = z.object({
  /** Made by the page: the same one again is the same request. */
  requestId: subjectRequestIdSchema,
  kind: subjectRequestKindSchema,
  personId: personIdSchema.optional(),
  receivedOn: localDateSchema,
  matter: subjectMatterSchema.omit({ reply: true, result: true }),
})

/** `POST /api/v1/subjects/reply`: what the person was told within the first days. */
export const replySubjectRequestSchema = z.object({ requestId: subjectRequestIdSchema, reply: words })

/** `POST /api/v1/subjects/finish` */
export const finishSubjectRequestSchema = z.object({
  requestId: subjectRequestIdSchema,
  state: z.enum(['done', 'refused']),
  result: words,
})

/** `POST /api/v1/subjects/account`: everything held about the person of an open request. */
export const subjectAccountRequestSchema = z.object({
  requestId: subjectRequestIdSchema,
  /** Whether clinical contents come too: only for somebody who asked to see them. */
  clinical: z.boolean(),
})
const keptSchema = z.discriminatedUnion('erase', [
  z.object({ erase: z.literal(true) }),
  z.object({ erase: z.literal(false), until: localDateSchema.nullable(), rule: z.enum(RETENTION_KEYS) }),
])
export const subjectAccountSchema = z.object({
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  facilityName: z.string(),
  clinical: z.boolean(),
  sections: z.array(
    z.object({
      table: z.string(),
      total: z.int(),
      /** The newest of them; each column by its name. */
      rows: z.array(z.record(z.string(), z.string())),
      /** What erasing would do to it. */
      kept: keptSchema,
    }),
  ),
})
export type SubjectAccount = z.infer<typeof subjectAccountSchema>

/** `POST /api/v1/subjects/correct`: with the reason and what proves it; the old values are kept. */
export const correctSubjectSchema = z.object({
  requestId: subjectRequestIdSchema,
  changes: personChangesSchema.omit({ guardian: true }),
  reason: words,
  evidence: words,
})

/** `POST /api/v1/subjects/erase`: what the law allows; answers with what was erased and what stays. */
export const eraseSubjectSchema = z.object({ requestId: subjectRequestIdSchema })
export const eraseSubjectResponseSchema = z.object({ erased: z.enum(['person', 'contact']) })
