import { EnvError, parseEnv, readAppSecret } from '@/lib/env'

// Run by serve.mjs before the web server starts: says in one sentence what is missing or wrong.
try {
  readAppSecret(parseEnv(process.env).APP_SECRET_FILE)
} catch (error) {
  if (!(error instanceof EnvError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
