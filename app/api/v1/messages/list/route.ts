import { listMessagesRequestSchema } from '@/lib/contracts/messages'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { listMessages } from '@/lib/use-cases/messages/list-messages'

export const POST = handleRoute({
  schema: listMessagesRequestSchema,
  permission: 'messages:manage',
  background: true,
  run: (call) => listMessages(getDependencies(), call),
})
