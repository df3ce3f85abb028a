import { z } from 'zod'
import { sandboxAccount } from './sandbox-account'

const settingsSchema = z.object({
  /** 0 takes any free port. */
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  SANDBOX_SEED: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1),
  SANDBOX_PEOPLE: z.coerce.number().int().min(1).max(100_000_000).default(2_000),
  SANDBOX_USERNAME: z.string().min(1).default(sandboxAccount.username),
  SANDBOX_PASSWORD: z.string().min(1).default(sandboxAccount.password),
  SANDBOX_OFFICER_NAME: z.string().min(1).default(sandboxAccount.officerName),
  SANDBOX_OFFICER_ID: z
    .string()
    .regex(/^\d{12}$/)
    .default(sandboxAccount.officerId),
  SANDBOX_TOKEN_LIFETIME_MS: z.coerce.number().int().min(1).default(600_000),
  /** Added to every answer. */
  SANDBOX_LATENCY_MS: z.coerce.number().int().min(0).default(0),
  /** Check-in messages without a valid signature are refused, as hospitals report of the real gateway; 0 takes them. */
  SANDBOX_SIGNATURES_WANTED: z.enum(['0', '1']).default('1'),
  /** The sandbox ends when this process is gone. */
  SANDBOX_PARENT_PID: z.coerce.number().int().positive().optional(),
})
export type SandboxSettings = ReturnType<typeof readSettings>

/** @throws naming each variable that is wrong */
export function readSettings(env: NodeJS.ProcessEnv) {
  const read = settingsSchema.safeParse(env)
  if (!read.success) throw new Error(`Sandbox settings: ${z.prettifyError(read.error)}`)
  return {
    port: read.data.SANDBOX_PORT,
    seed: read.data.SANDBOX_SEED,
    people: read.data.SANDBOX_PEOPLE,
    username: read.data.SANDBOX_USERNAME,
    password: read.data.SANDBOX_PASSWORD,
    officer: { name: read.data.SANDBOX_OFFICER_NAME, id: read.data.SANDBOX_OFFICER_ID },
    tokenLifetimeMs: read.data.SANDBOX_TOKEN_LIFETIME_MS,
    signaturesWanted: read.data.SANDBOX_SIGNATURES_WANTED === '1',
    latencyMs: read.data.SANDBOX_LATENCY_MS,
    parentPid: read.data.SANDBOX_PARENT_PID,
  }
}
