import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { z } from 'zod'

/** The arguments of a command; null where one is unknown, missing or wrong: its usage is what to show. */
export function readArguments<S extends z.ZodType>(
  options: NonNullable<ParseArgsConfig['options']>,
  schema: S,
): z.output<S> | null {
  try {
    return schema.safeParse(parseArgs({ options }).values).data ?? null
  } catch {
    // parseArgs throws at an unknown option, in English.
    return null
  }
}
