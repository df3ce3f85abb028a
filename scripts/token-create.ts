// Issues a service token for another system and prints it this once.
import { z } from 'zod'
import { getAuthServices } from '@/lib/auth/auth-services'
import { createServiceToken } from '@/lib/auth/token/create-service-token'
import { commandTexts } from '@/lib/content/commands'
import { permissionSchema } from '@/lib/domain/access/permission'
import { commandActor } from './command/command-actor'
import { readArguments } from './command/read-arguments'
import { runCommand } from './command/run-command'

const argumentsSchema = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z
    .string()
    .transform((list) => list.split(',').map((scope) => scope.trim()))
    .pipe(z.array(permissionSchema).min(1)),
})

await runCommand(async () => {
  const texts = commandTexts.tokenCreate
  const options = { name: { type: 'string' }, scopes: { type: 'string' } } as const
  const wanted = readArguments(options, argumentsSchema)
  if (!wanted) {
    console.error(`${texts.usage} ${permissionSchema.options.join(', ')}`)
    return 2
  }
  const { config } = getAuthServices()
  const token = await createServiceToken(config.db, { facilityCode: config.facilityCode, ...wanted }, commandActor())
  console.error(texts.once)
  console.log(token)
  return 0
})
