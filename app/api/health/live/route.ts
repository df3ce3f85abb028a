import { ok } from '@/lib/domain/result'
import { answer } from '@/lib/http/answer'

export const dynamic = 'force-dynamic'

export const GET = () => answer(ok({ live: true }))
