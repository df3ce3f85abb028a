import 'server-only'
import type { z } from 'zod'
import { err } from '@/lib/domain/result'
import type { Upload } from './handle-upload'
import { toFieldErrors } from './read-json'
import type { RouteOutcome } from './route-error'

/** Work on an upload that ends with the answer: what the address says about it is parsed, the file removed afterwards. */
export async function answerUpload<S extends z.ZodType>(
  { file, request }: Upload<unknown>,
  schema: S,
  work: (query: z.output<S>) => Promise<RouteOutcome>,
): Promise<RouteOutcome> {
  try {
    const query = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!query.success) return err({ code: 'invalid_input', fieldErrors: toFieldErrors(query.error) })
    return await work(query.data)
  } finally {
    await file.remove()
  }
}
