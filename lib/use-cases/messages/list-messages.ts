import 'server-only'
import type { z } from 'zod'
import type { listMessagesRequestSchema, ListMessagesResponse } from '@/lib/contracts/messages'
import type { Database } from '@/lib/db/client'
import { countMessages, listMessages as findMessages } from '@/lib/db/message-list-store'
import type { Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'
import { startOfLocalDate, toLocalDate } from '@/lib/domain/time/local-date'
import type { FindSigner } from '@/lib/outbox/signing/message-signer'

/** A page of the outbox with its totals, and whether the key is in order. It shows tickets and no patient. */
export async function listMessages(
  { db, findSigner }: { db: Database; findSigner: FindSigner },
  { input, caller, now }: { input: z.output<typeof listMessagesRequestSchema>; caller: Caller; now: Date },
): Promise<Result<ListMessagesResponse, never>> {
  const { facilityCode } = caller
  const before = input.before === undefined ? undefined : new Date(input.before)
  const [messages, counts] = await Promise.all([
    findMessages(db, { facilityCode, state: input.state, before, limit: input.limit, now }),
    countMessages(db, facilityCode, startOfLocalDate(toLocalDate(now))),
  ])
  const signer = findSigner(now)
  return ok({ messages, counts, ...(!signer.ok && { keyProblem: signer.error.code }) })
}
