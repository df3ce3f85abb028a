import { answerCall } from '@/lib/http/answer-call'
import { checkReady } from '@/lib/use-cases/check-ready'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const dynamic = 'force-dynamic'

export const GET = () => answerCall(() => checkReady(getDependencies()))
