import 'server-only'
import { subjectRequestSchema, type SubjectRequest } from '@/lib/contracts/subjects'
import type { SubjectRequestRow } from '@/lib/db/subject-request-store'

/** A stored request as the contract has it. */
export function toSubjectRequest(row: SubjectRequestRow): SubjectRequest {
  const { id, personId, fullName, recordedAt, repliedAt, repliedBy, finishedAt, finishedBy, ...rest } = row
  return subjectRequestSchema.parse({
    ...rest,
    requestId: id,
    recordedAt: recordedAt.toISOString(),
    ...(personId !== null && { personId }),
    ...(fullName !== null && { fullName }),
    ...(repliedAt && { repliedAt: repliedAt.toISOString(), repliedBy }),
    ...(finishedAt && { finishedAt: finishedAt.toISOString(), finishedBy }),
  })
}
