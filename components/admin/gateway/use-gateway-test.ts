import { useState } from 'react'
import { testGatewayStep } from '@/lib/api/gateway-setup'
import type { GatewayStep, TestGatewayRequest, TestGatewayResponse } from '@/lib/contracts/gateway-setup'

export type StepState =
  { kind: 'waiting' | 'running' | 'skipped' | 'stopped' } | { kind: 'done'; outcome: TestGatewayResponse }

export const GATEWAY_STEPS = ['name', 'connect', 'token', 'card', 'history', 'copayment'] as const
/** The look-ups: they need somebody to ask about, and one of them failing says nothing about the others. */
const LOOK_UPS: ReadonlySet<GatewayStep> = new Set(['card', 'history', 'copayment'])

/** Runs the steps one after the other and shows each as it happens; where the way itself is broken it stops. */
export function useGatewayTest() {
  const [states, setStates] = useState<Partial<Record<GatewayStep, StepState>>>({})
  const [isRunning, setIsRunning] = useState(false)
  const [problem, setProblem] = useState<Error | null>(null)
  const show = (step: GatewayStep, state: StepState) => setStates((before) => ({ ...before, [step]: state }))

  async function run(question: TestGatewayRequest['question']): Promise<void> {
    setStates({})
    setProblem(null)
    setIsRunning(true)
    try {
      let isBroken = false
      for (const step of GATEWAY_STEPS) {
        if (isBroken) show(step, { kind: 'stopped' })
        else if (LOOK_UPS.has(step) && !question) show(step, { kind: 'skipped' })
        else {
          show(step, { kind: 'running' })
          // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
          const outcome = await testGatewayStep({ step, ...(question && { question }) })
          show(step, { kind: 'done', outcome })
          isBroken = outcome.failure !== undefined && !LOOK_UPS.has(step)
        }
      }
    } catch (error) {
      setStates({})
      setProblem(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setIsRunning(false)
    }
  }

  return { states, isRunning, problem, run }
}
