import 'server-only'
import { getAuthServices } from '@/lib/auth/auth-services'
import { peerAddress } from '@/lib/auth/peer-address'
import { pairScreen } from '@/lib/auth/screen/pair-screen'
import { screenCookie } from '@/lib/auth/screen/screen-cookie'
import { pairScreenRequestSchema } from '@/lib/contracts/display'
import { getDatabase } from '@/lib/db/get-database'
import { answerJson } from './answer'
import { handleOpenRoute } from './handle-open-route'

/** `POST /api/v1/display/pair`: the answer sets the cookie that is the screen's sign-in from then on. */
export const postPairing = handleOpenRoute({
  schema: pairScreenRequestSchema,
  run: async ({ input, headers }) => {
    const { facilityCode, secureCookies } = getAuthServices().config
    const request = { facilityCode, code: input.code, address: peerAddress(headers), now: new Date() }
    const paired = await pairScreen(getDatabase().db, request)
    if (!paired.ok) return paired
    const { token, name } = paired.value
    return answerJson({ ok: true, value: { name } }, [screenCookie(token, secureCookies)])
  },
})
