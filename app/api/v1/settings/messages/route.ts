import { messageSettingsSchema } from '@/lib/contracts/messages'
import { handleQuery } from '@/lib/http/handle-query'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { changeMessageSettings, findMessageSettings } from '@/lib/use-cases/messages/message-settings'

export const GET = handleQuery({
  permission: 'facility:write',
  run: ({ caller }) => findMessageSettings(getDependencies(), caller),
})

export const POST = handleRoute({
  schema: messageSettingsSchema,
  permission: 'facility:write',
  run: (call) => changeMessageSettings(getDependencies(), call),
})
