import { answerAuthCall } from '@/lib/http/auth-calls'

export const GET = answerAuthCall
export const POST = answerAuthCall
