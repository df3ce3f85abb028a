// Creates a member of staff: how production gets its first administrator. The password is asked, never an argument.
import { z } from 'zod'
import { getAuthServices } from '@/lib/auth/auth-services'
import { createUser } from '@/lib/auth/create-user'
import { commandTexts } from '@/lib/content/commands'
import { roleSchema } from '@/lib/domain/access/role'
import { usernameSchema } from '@/lib/domain/access/username'
import { commandActor } from './command/command-actor'
import { readArguments } from './command/read-arguments'
import { readSecret } from './command/read-secret'
import { runCommand } from './command/run-command'

const argumentsSchema = z.object({
  username: usernameSchema,
  name: z.string().trim().min(1).max(100),
  role: roleSchema,
})

await runCommand(async () => {
  const texts = commandTexts.userCreate
  const options = { username: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } } as const
  const user = readArguments(options, argumentsSchema)
  if (!user) {
    console.error(texts.usage)
    return 2
  }
  const password = await readSecret(texts.passwordPrompt)
  const created = await createUser(getAuthServices(), { ...user, password }, commandActor())
  if (!created.ok) {
    console.error(texts.problems[created.error.code])
    return 1
  }
  console.log(texts.done(user.username))
  return 0
})
