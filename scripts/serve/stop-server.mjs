const FINISH_WITHIN_MS = 10_000

/**
 * Stops accepting, lets running requests finish for up to 10 s, and closes connections as they fall idle. Event
 * streams never finish by themselves: they end at once, and their browsers reconnect to whatever serves next.
 *
 * @param {import('node:http').Server} server
 * @param {Iterable<import('node:http').ServerResponse>} openResponses
 * @returns {Promise<void>}
 */
export function stopServer(server, openResponses) {
  const closeWhatIsDone = () => {
    server.closeIdleConnections()
    for (const response of openResponses) if (isEventStream(response)) response.end()
  }
  return new Promise((resolve) => {
    // Again and again: a stream may only just be about to open.
    const sweep = setInterval(closeWhatIsDone, 50)
    const deadline = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(deadline)
      resolve()
    })
  })
}

/** @param {import('node:http').ServerResponse} response */
function isEventStream(response) {
  return String(response.getHeader('content-type')).startsWith('text/event-stream')
}
