import 'server-only'
import type { z } from 'zod'
import { err, ok, type Result } from '@/lib/domain/result'
import { createBreaker, type Pass } from '@/lib/net/create-breaker'
import { createPostText, type PostFailure } from '@/lib/net/post-text'
import { requireSafeBaseUrl } from '@/lib/net/require-safe-base-url'
import type { LookupConfig, LookupDependencies, LookupProblem, LookupQuestion } from './lookup.types'
import { readAnswer } from './read-answer'

/** Asks one part of the lookup API within a round; everything a round asks shares its time. */
export type AskPart = <S extends z.ZodType>(path: LookupPath, schema: S) => Promise<Result<z.output<S>, LookupProblem>>
export type LookupPath = 'health-book' | 'referrals' | 'appointments'

export interface Service {
  name: string
  /** Lets `work` ask; every part fails at once while the service is left alone after a failure. */
  round: <T>(question: LookupQuestion, work: (ask: AskPart) => Promise<T>) => Promise<T>
}

const MAX_BODY_BYTES = 8 * 1024 * 1024
const LONGEST_PAUSE_MS = 120_000

/**
 * One further lookup service: its own sockets, time limit and pause. A dead one costs the first who asks a time limit
 * and everybody after that nothing, until a probe finds it alive.
 * @throws where the address is no URL or would send numbers in clear over a network
 */
export function createService(url: string, config: LookupConfig, { now, log }: LookupDependencies): Service {
  const base = requireSafeBaseUrl(url.endsWith('/') ? url : `${url}/`)
  const name = base.pathname === '/' ? base.host : `${base.host}${base.pathname.replace(/\/$/, '')}`
  const post = createPostText(base, { maxBytes: MAX_BODY_BYTES })
  const breaker = createBreaker({
    failures: 1,
    delayMs: config.pauseMs ?? 10_000,
    maxDelayMs: LONGEST_PAUSE_MS,
    nowMs: () => now().getTime(),
    onChange: () => undefined,
  })
  let lastProblem: LookupProblem = 'unreachable'

  async function round<T>(question: LookupQuestion, work: (ask: AskPart) => Promise<T>): Promise<T> {
    const pass = breaker.enter()
    if (!pass) return work(() => Promise.resolve(err(lastProblem)))
    const signal = AbortSignal.timeout(config.timeoutMs)
    return work((path, schema) => ask(path, schema, { question, signal, pass }))
  }

  async function ask<S extends z.ZodType>(
    path: LookupPath,
    schema: S,
    { question, signal, pass }: { question: LookupQuestion; signal: AbortSignal; pass: Pass },
  ): Promise<Result<z.output<S>, LookupProblem>> {
    const startedMs = performance.now()
    const reply = await post(toHttpQuestion(path, question), signal)
    const read = reply.ok ? readAnswer(reply.value, schema) : err({ problem: PROBLEMS[reply.error] })
    const problem = read.ok ? undefined : read.error.problem
    log({
      event: 'lookup_call',
      service: name,
      path: `/api/lookup/v1/${path}`,
      durationMs: Math.round(performance.now() - startedMs),
      ...(reply.ok && { httpStatus: reply.value.httpStatus }),
      ...(!read.ok && {
        code: read.error.problem,
        ...('issuePaths' in read.error && { issuePaths: read.error.issuePaths }),
      }),
    })
    if (problem === 'timeout' || problem === 'unreachable') {
      lastProblem = problem
      pass.fail()
    } else pass.succeed()
    return read.ok ? ok(read.value) : err(read.error.problem)
  }

  function toHttpQuestion(path: LookupPath, { numbers, purpose }: LookupQuestion) {
    return {
      url: new URL(`api/lookup/v1/${path}`, base),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${config.token}` },
      body: JSON.stringify({ ...numbers, purpose }),
    }
  }

  return { name, round }
}

const PROBLEMS = {
  timeout: 'timeout',
  connect_timeout: 'timeout',
  unreachable: 'unreachable',
  not_connected: 'unreachable',
  too_large: 'bad_answer',
} as const satisfies Record<PostFailure, LookupProblem>
