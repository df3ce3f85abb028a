import { expect, it } from 'vitest'
import { coverageSchema, type CoverageProblemCode } from '@/lib/domain/coverage/coverage.schema'
import { createGateway } from '@/lib/gateway/create-gateway'
import type {
  CoverageAnswer,
  CoverageQuestion,
  Gateway,
  GatewayConfig,
  GatewayLogEntry,
} from '@/lib/gateway/gateway.types'
import { sandboxPersonForCode, type SandboxPerson } from '@/sandbox/people/sandbox-person'
import { sandboxAccount } from '@/sandbox/sandbox-account'

export const contractSeed = 20_261
export const goodPerson = sandboxPersonForCode(contractSeed, '000')

/** One file's gateways with a clock to turn, and everything they logged. */
export function createContractWorld() {
  const logged: GatewayLogEntry[] = []
  const secrets = new Set<string>([sandboxAccount.password, sandboxAccount.officerId, sandboxAccount.officerName])
  const clock = { aheadMs: 0 }
  const deps = {
    now: () => new Date(Date.now() + clock.aheadMs),
    log: (entry: GatewayLogEntry) => void logged.push(entry),
  }
  const hide = (...texts: string[]) => texts.forEach((text) => secrets.add(text))

  return {
    clock,
    /** Texts that must not be found in the log. */
    hide,
    /** A gateway that waits for its parts as long as they take, unless `partsGraceMs` says otherwise. */
    open: (baseUrl: string, over: Partial<GatewayConfig> = {}): Gateway =>
      createGateway({ baseUrl, ...sandboxAccount, timeoutMs: 5_000, partsGraceMs: 30_000, ...over }, deps),
    toQuestion: (person: SandboxPerson, identifier = person.personalNumber): CoverageQuestion => {
      hide(identifier, person.fullName, person.cardNumber)
      return { identifier, fullName: person.fullName, birthDate: person.birthDate }
    },
    /** The last test of a file: `min` keeps it from passing on an empty log. */
    testNothingLeaked: (min: { entries: number; secrets: number }, others: string[] = []) =>
      it('nothing that was logged holds a secret, a name, an identifier or a query', () => {
        const text = JSON.stringify(logged)
        expect(logged.length).toBeGreaterThan(min.entries)
        expect(secrets.size).toBeGreaterThan(min.secrets)
        for (const secret of secrets) expect(text).not.toContain(secret)
        expect(text).not.toMatch(/[?&=]|[0-9A-F]{32}|\d{9}/)
        const paths = new Set(logged.map((entry) => ('path' in entry ? entry.path : 'circuit')))
        expect([...paths].toSorted()).toEqual([
          '/api/TraCuuCCT/TraCuuTienMCCT',
          '/api/egw/KQNhanLichSuKCB2024',
          '/api/egw/Lskcb2025',
          '/api/token/take',
          ...others,
        ])
      }),
  }
}

export function problemOf({ coverage }: CoverageAnswer): CoverageProblemCode | undefined {
  return coverage.problem?.code
}

/** What every whole answer must hold, wherever it came from. */
export function expectWhole(answer: CoverageAnswer, cardNumber: string): void {
  expect(coverageSchema.safeParse(answer.coverage).error).toBeUndefined()
  expect(answer.coverage).toMatchObject({ status: 'verified', card: { number: cardNumber } })
  expect(answer.coverage.problem).toBeUndefined()
  expect(answer.evidence.map((held) => held.remoteFunction)).toEqual(['card', 'history', 'copayment'])
}
