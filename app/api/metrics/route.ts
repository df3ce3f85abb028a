import { answerCall } from '@/lib/http/answer-call'
import { isMetricsReader } from '@/lib/http/is-metrics-reader'
import { err } from '@/lib/domain/result'
import { getEnv } from '@/lib/env'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { readMetrics } from '@/lib/use-cases/operations/read-metrics'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) =>
  answerCall(async () => {
    if (!isMetricsReader(request.headers, getEnv().METRICS_TOKEN)) return err({ code: 'not_signed_in' })
    const { text, contentType } = await readMetrics(getDependencies())
    return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } })
  })
