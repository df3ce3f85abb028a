import { z } from 'zod'

export const subjectRequestIdSchema = z.uuid().brand<'SubjectRequestId'>()

/** What somebody may ask about the data held of them (Luật 91/2025/QH15). */
export const subjectRequestKindSchema = z.enum(['access', 'correct', 'withdraw', 'erase'])
export type SubjectRequestKind = z.infer<typeof subjectRequestKindSchema>

/** `received` wants a reply, `replied` the work itself; the others are closed. */
export const subjectRequestStateSchema = z.enum(['received', 'replied', 'done', 'refused'])

const words = z.string().trim().min(3).max(2000)

/** Who asked and what came of it. It names people: kept encrypted, shown to the handler. */
export const subjectMatterSchema = z.object({
  requesterName: z.string().trim().min(2).max(255),
  /** What they are to the person: the person, a parent, somebody with a written authority. */
  relation: z.enum(['self', 'parent', 'guardian', 'authorised']),
  /** How to reach them. */
  contact: z.string().trim().min(3).max(255),
  /** How it was made sure that they are who they say. */
  identityCheck: words,
  asked: words,
  reply: words.optional(),
  result: words.optional(),
})
export type SubjectMatter = z.infer<typeof subjectMatterSchema>
