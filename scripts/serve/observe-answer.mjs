/** Templates that the framework answers itself; whatever else it answers below /api counts as `other`. */
const OF_FRAMEWORK = new Set([
  '/api/health',
  '/api/health/live',
  '/api/v1/display/events',
  '/api/v1/events',
  '/api/v1/records/envelopes',
])

/**
 * Tells the app's metrics of an answer once it is out: which route, how it ended, how long it took. Never the address
 * itself: what is not in the table of routes counts as `page`, `static` or `other`.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function observeAnswer({ method = '', url = '' }, response) {
  const beganMs = performance.now()
  response.once('close', () => {
    globalThis.tiepdonObserveRequest?.({
      route: nameRoute(url.split('?', 1)[0] ?? ''),
      method,
      // Closed before an answer: the client went away.
      status: response.headersSent ? response.statusCode : 499,
      durationMs: performance.now() - beganMs,
      isStream: String(response.getHeader('content-type')).startsWith('text/event-stream'),
    })
  })
}

/** @param {string} path */
function nameRoute(path) {
  if (globalThis.tiepdonApiRoutes?.has(path) || OF_FRAMEWORK.has(path)) return path
  if (path.startsWith('/api/')) return 'other'
  return /^\/(_next|sounds)\/|\.\w+$/.test(path) ? 'static' : 'page'
}
