import 'server-only'
import type { z } from 'zod'
import type { gatewayHealthSchema } from '@/lib/contracts/coverage'
import { ok, type Result } from '@/lib/domain/result'
import type { GatewayHealth } from '@/lib/gateway/gateway.types'
import type { CoverageDependencies } from './coverage-dependencies'

const SLOW_FROM_MS = 3_000

/** How the insurance gateway has answered this process lately. */
export function getGatewayHealth({
  gateway,
}: Pick<CoverageDependencies, 'gateway'>): Result<z.infer<typeof gatewayHealthSchema>, never> {
  const health = gateway.health()
  const { lastAnswer, lastProblem } = health
  const state = judge(health)
  const since = state === 'down' ? lastProblem?.at : lastAnswer?.at
  return ok({
    state,
    ...(lastAnswer && { lastAnswerMs: lastAnswer.durationMs }),
    ...(since !== undefined && { since }),
  })
}

function judge({ circuit, lastAnswer, lastProblem }: GatewayHealth): 'unknown' | 'up' | 'slow' | 'down' {
  const isProblemLast = lastProblem !== undefined && (lastAnswer === undefined || lastProblem.at >= lastAnswer.at)
  if (circuit !== 'closed' || isProblemLast) return 'down'
  if (!lastAnswer) return 'unknown'
  return lastAnswer.durationMs >= SLOW_FROM_MS ? 'slow' : 'up'
}
