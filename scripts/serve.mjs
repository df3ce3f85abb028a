// The web server alone: `npm run start` against a DATABASE_URL; `npm run up` runs it too.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { answerApiCall, findApiCall } from './serve/answer-api-call.mjs'
import { checkStart } from './serve/check-start.mjs'
import { logErrorsWithoutMessages } from './serve/log-errors.mjs'
import { observeAnswer } from './serve/observe-answer.mjs'
import { rewriteHeaders } from './serve/rewrite-headers.mjs'
import { setSecurityHeaders } from './serve/security-headers.mjs'
import { stopServer } from './serve/stop-server.mjs'
import { explainListenError } from './up/check-port.mjs'
import { messages } from './up/messages.mjs'

const FINISH_SENDING_WITHIN_MS = 5_000
const SIGNALS = /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (existsSync('.env')) process.loadEnvFile('.env')
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })

if (!existsSync('.next/BUILD_ID')) {
  console.error(messages.notBuilt)
  process.exit(1)
}
// `--checked`: the launcher has done it.
if (!process.argv.includes('--checked') && !(await checkStart(SIGNALS))) process.exit(1)

const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 3000)
const trustProxy = process.env.TRUST_PROXY === '1'

logErrorsWithoutMessages()
// Imported late: on a fresh clone it is not installed yet.
const { default: next } = await import('next')
const app = next({ dev: false, hostname: host, port })
const serve = app.getRequestHandler()

/** @type {Set<import('node:http').ServerResponse>} */
const openResponses = new Set()
const server = createServer((request, response) => {
  openResponses.add(response)
  response.once('close', () => openResponses.delete(response))
  const requestId = randomUUID()
  rewriteHeaders(request.headers, { clientAddress: request.socket.remoteAddress ?? '', requestId, trustProxy })
  response.setHeader('x-request-id', requestId)
  setSecurityHeaders(response, request.url ?? '')
  observeAnswer(request, response)
  const call = findApiCall(request)
  // Faults inside a request are answered and logged there; here only a broken one can arrive.
  void (call ? answerApiCall(call, request, response) : serve(request, response)).catch(() => response.destroy())
})
// Longer than the 60 s of usual proxies, so that it is they who close an idle connection.
server.keepAliveTimeout = 65_000
server.headersTimeout = 70_000

server.once('error', (error) => {
  console.error(explainListenError('code' in error ? String(error.code) : '', host, port))
  process.exit(1)
})
await app.prepare()
server.listen(port, host)

let isStopping = false
for (const signal of SIGNALS) process.on(signal, () => void stop())

async function stop() {
  if (isStopping) return
  isStopping = true
  await stopServer(server, openResponses)
  // A check-in message under way would be left in doubt; what takes longer comes back as doubtful and is sent again.
  await Promise.race([globalThis.tiepdonSendingRound, delay(FINISH_SENDING_WITHIN_MS)])
  await app.close()
  process.exit(0)
}
