import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { FaultInput } from '@/sandbox/server/faults'
import { contractSeed } from './contract-world'
import { startSandbox, type SandboxProcess } from './sandbox-process'

export const contractPeople = 5_000

/** A sandbox for one file's tests; each of them begins without a fault and with the clock set right. */
export function setUpSandbox(clock: { aheadMs: number }) {
  let sandbox: SandboxProcess | undefined
  const get = (): SandboxProcess => {
    if (!sandbox) throw new Error('The sandbox runs during tests only')
    return sandbox
  }
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: contractSeed, people: contractPeople })
  })
  beforeEach(async () => {
    clock.aheadMs = 0
    await get().setFault({ mode: 'none' })
  })
  afterAll(() => sandbox?.stop())

  return {
    baseUrl: () => get().baseUrl,
    setFault: (fault: FaultInput) => get().setFault(fault),
    /** Runs something and counts what it asked of each function. */
    countCalls: async <T>(run: () => Promise<T>) => {
      const before = await get().stats()
      const value = await run()
      const after = await get().stats()
      return {
        value,
        token: after.token - before.token,
        logins: after.logins - before.logins,
        card: after.card - before.card,
        history: after.history - before.history,
        copayment: after.copayment - before.copayment,
      }
    },
  }
}
