import { defineConfig } from 'drizzle-kit'

// `npm run db:generate` compares lib/db/schema with the last snapshot and writes the next migration; it needs no database.
export default defineConfig({ dialect: 'postgresql', schema: './lib/db/schema', out: './lib/db/migrations' })
