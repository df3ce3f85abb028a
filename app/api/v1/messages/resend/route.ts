import { resendMessagesRequestSchema } from '@/lib/contracts/messages'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { resendMessages } from '@/lib/use-cases/messages/resend-messages'

export const POST = handleRoute({
  schema: resendMessagesRequestSchema,
  permission: 'messages:manage',
  run: (call) => resendMessages(getDependencies(), call),
})
