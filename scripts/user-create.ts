// Creates a member of staff: how production gets its first administrator. The password is asked, never an argument.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { getAuthServices } from '@/lib/auth/auth-services'
import { createUser } from '@/lib/auth/create-user'
import { commandTexts } from '@/lib/content/commands'
import { roleSchema } from '@/lib/domain/access/role'
import { usernameSchema } from '@/lib/domain/access/username'
import { commandActor } from './command/command-actor'
import { readSecret } from './command/read-secret'
import { runCommand } from './command/run-command'

const argumentsSchema = z.object({
  username: usernameSchema,
  name: z.string().trim().min(1).max(100),
  role: roleSchema,
})

await runCommand(async () => {
  const texts = commandTexts.userCreate
  const { values } = parseArgs({
    options: { username: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
  })
  const user = argumentsSchema.safeParse(values)
  if (!user.success) {
    console.error(texts.usage)
    return 2
  }
  const password = await readSecret(texts.passwordPrompt)
  const created = await createUser(getAuthServices(), { ...user.data, password }, commandActor())
  if (!created.ok) {
    console.error(texts.problems[created.error.code])
    return 1
  }
  console.log(texts.done(user.data.username))
  return 0
})
