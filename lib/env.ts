import 'server-only'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  appSecretText,
  describeEnvironmentProblem,
  environmentNextStep,
  type environmentHints,
} from '@/lib/content/environment'
import { isSafeBaseUrl } from '@/lib/net/require-safe-base-url'

const httpUrl = z.url({ protocol: /^https?$/ })
const flag = z.enum(['0', '1']).transform((value) => value === '1')

/** Every setting the program knows, as the launcher takes it: what it can make itself may be missing. */
export const settingsSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  APP_SECRET_FILE: z.string().optional(),
  FACILITY_CODE: z
    .string()
    .regex(/^[0-9A-Z]{5}$/)
    .optional(),
  BHXH_BASE_URL: httpUrl.optional(),
  BHXH_USERNAME: z.string().optional(),
  BHXH_PASSWORD: z.string().optional(),
  BHXH_OFFICER_NAME: z.string().optional(),
  BHXH_OFFICER_ID: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  BHXH_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(8000),
  BHXH_MESSAGE_TIMEOUT_MS: z.coerce.number().int().min(100).max(120_000).default(30_000),
  SIGNING_KEY_FILE: z.string().optional(),
  SIGNING_KEY_PASSWORD_FILE: z.string().optional(),
  LOOKUP_URLS: z
    .string()
    .transform((list) => list.split(',').map((url) => url.trim()))
    .pipe(z.array(httpUrl.refine((url) => URL.canParse(url) && isSafeBaseUrl(new URL(url)))).max(20))
    .optional(),
  LOOKUP_TOKEN: z
    .string()
    .regex(/^[!-~]+$/)
    .optional(),
  LOOKUP_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(4000),
  TRUST_PROXY: flag.default(false),
  HTTPS_ONLY: flag.default(false),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(20),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  TIEPDON_DEMO: flag.optional(),
  BACKUP_DIR: z.string().optional(),
  BACKUP_PUBLIC_KEY: z
    .string()
    .regex(/^age1[02-9ac-hj-np-z]{58}$/)
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{24,200}$/)
    .optional(),
} satisfies Record<keyof typeof environmentHints, z.ZodType>)
export type Settings = z.infer<typeof settingsSchema>

/** The same settings once the program serves people: the launcher, or the operator, has given the rest. */
const envSchema = settingsSchema
  .required({
    DATABASE_URL: true,
    APP_SECRET_FILE: true,
    FACILITY_CODE: true,
    BHXH_BASE_URL: true,
    BHXH_USERNAME: true,
    BHXH_PASSWORD: true,
    BHXH_OFFICER_NAME: true,
    BHXH_OFFICER_ID: true,
  })
  .refine(({ LOOKUP_URLS, LOOKUP_TOKEN }) => !LOOKUP_URLS || LOOKUP_TOKEN, { path: ['LOOKUP_TOKEN'] })
export type Env = z.infer<typeof envSchema>

export type EnvSource = Record<string, string | undefined>

/** The message is one Vietnamese sentence per setting that is missing or wrong, a line each; it never repeats a value. */
export class EnvError extends Error {
  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.name = 'EnvError'
  }
}

let env: Env | undefined

/** The process environment, parsed at the first call. Throws EnvError. */
export function getEnv(): Env {
  env ??= parseEnv(process.env)
  return env
}

let appSecret: Buffer | undefined

/** The 32-byte key of APP_SECRET_FILE, read at the first call; purposes derive their own keys from it. */
export function getAppSecret(): Buffer {
  appSecret ??= readAppSecret(getEnv().APP_SECRET_FILE)
  return appSecret
}

export function parseEnv(source: EnvSource): Env {
  return parseWith(envSchema, source)
}

/** For the launcher, before it has started what it brings itself. Throws EnvError. */
export function parseSettings(source: EnvSource): Settings {
  return parseWith(settingsSchema, source)
}

export function readAppSecret(file: string): Buffer {
  const text = readOrThrow(file).trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new EnvError([appSecretText.malformed])
  return Buffer.from(text, 'hex')
}

function parseWith<T>(schema: z.ZodType<T>, source: EnvSource): T {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data

  const keys = settingsSchema
    .keyof()
    .options.filter((key) => parsed.error.issues.some((issue) => issue.path[0] === key))
  const problems = keys.map((key) => describeEnvironmentProblem(key in given ? 'wrong' : 'missing', key))
  throw new EnvError([...problems, environmentNextStep])
}

function readOrThrow(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new EnvError([appSecretText.unreadable])
  }
}
