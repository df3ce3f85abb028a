import { fetchWire } from './fetch-wire'

/** Trades the code for the screen's cookie. Throws ApiError `pairing_refused` where it is wrong, used or too old. */
export function pairScreen(code: string): Promise<{ name: string }> {
  return fetchWire({
    path: '/api/v1/display/pair',
    body: { code },
    loadSchema: async () => (await import('@/lib/contracts/display')).pairScreenResponseSchema,
  })
}
