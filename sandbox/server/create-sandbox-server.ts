import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { answerCard } from '../replies/answer-card'
import { answerCopayment, restrictedCopayment } from '../replies/answer-copayment'
import { answerHistory } from '../replies/answer-history'
import type { SandboxSettings } from '../read-settings'
import { createMessageDesk } from '../messages/create-message-desk'
import { createStats } from './create-stats'
import { createTokenOffice, type TokenOffice } from './create-token-office'
import { distortReply } from './distort-reply'
import { jsonReply, readAsked, send, type Asked, type Reply } from './exchange'
import { createFaultBoard, faultSchema, type Endpoint, type Fault } from './faults'

const paths: Record<string, Endpoint> = {
  '/api/token/take': 'token',
  '/api/egw/KQNhanLichSuKCB2024': 'card',
  '/api/egw/Lskcb2025': 'history',
  '/api/TraCuuCCT/TraCuuTienMCCT': 'copayment',
  '/api/qd130/checkInKcbQd3176': 'message',
}

/**
 * The gateway's protocol with invented people, and routes of its own: `POST /__sandbox/faults` (see `faultSchema`),
 * `GET /__sandbox/stats` and `GET /__sandbox/messages`, of one visit with `?link=`. Listen on loopback only.
 */
export function createSandboxServer(settings: SandboxSettings): Server {
  const office = createTokenOffice(settings)
  const faults = createFaultBoard()
  const stats = createStats()
  const messages = createMessageDesk(settings.username.slice(0, 5), settings.signaturesWanted)

  return createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) send(response, jsonReply({ maKetQua: '205', ghiChu: 'Không đọc được' }, 400))
    })
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await readAsked(request)
    if (asked.path === '/__sandbox/stats') return send(response, jsonReply(stats.read()))
    if (asked.path === '/__sandbox/messages') return send(response, jsonReply(readMessages(asked)))
    if (asked.path === '/__sandbox/faults') return send(response, setFault(request.method ?? '', asked))
    const endpoint = paths[asked.path]
    if (!endpoint || request.method !== 'POST') return send(response, jsonReply({ message: 'Not found' }, 404))

    const mode = faults.take(endpoint)
    const leave = stats.enter(endpoint)
    response.on('close', leave)
    const delayMs = settings.latencyMs + (mode === 'slow' ? faults.delayMs() : 0)
    if (delayMs > 0) await wait(delayMs)
    if (mode === 'hang') return
    if (mode === 'reset') return void request.socket.resetAndDestroy()
    const reply = distortReply(answer(endpoint, asked, mode), mode)
    if (mode === 'lost-answer') return void request.socket.resetAndDestroy()
    if (mode === 'reset-midway') return cutMidway(response, reply)
    send(response, reply)
  }

  function setFault(method: string, { body }: Asked): Reply {
    const fault = faultSchema.safeParse(toFaultInput(body))
    if (method !== 'POST' || !fault.success) return jsonReply({ ok: false }, 422)
    if (fault.data.mode === 'expired-token') office.expireAll()
    faults.set(fault.data)
    return jsonReply({ ok: true })
  }

  function answer(endpoint: Endpoint, asked: Asked, mode: Fault['mode']): Reply {
    if (endpoint === 'token') return answerToken(asked, mode)
    const ip = mode === 'ip-bound' ? 'elsewhere' : asked.ip
    const now = new Date()
    if (endpoint === 'copayment' || endpoint === 'message') {
      if (!isHeaderSignedIn(office, asked, ip)) return { ...tokenRefused, httpStatus: 401, body: '' }
      if (endpoint === 'message') return answerMessage(asked, mode, now)
      return mode === 'restricted-copayment' ? restrictedCopayment : answerCopayment(asked.body, settings, now)
    }
    if (!isQuerySignedIn(office, asked, ip)) return tokenRefused
    if (endpoint === 'card') return jsonReply(answerCard(asked.body, settings, now))
    return asked.isForm ? jsonReply(answerHistory(asked.body, settings, now)) : formWanted
  }

  function answerMessage({ body, isForm }: Asked, mode: Fault['mode'], now: Date): Reply {
    if (!isForm) return jsonReply({ maKetQua: '205', thongDiep: 'Sai định dạng tham số' })
    if (mode === 'other-sentence') return jsonReply({ maKetQua: '200', thongDiep: 'Hệ thống đang bảo trì' })
    // Whoever is told a plain no was not let in either: these faults come before the message is read.
    return SAYS_NO.has(mode) ? jsonReply({}) : messages.receive(body, now)
  }

  function readMessages({ query }: Asked) {
    const link = query.get('link')
    return link === null ? { ...messages.count(), links: messages.list() } : messages.count(link)
  }

  function answerToken({ body, ip }: Asked, mode: Fault['mode']): Reply {
    if (mode === 'locked-account') return jsonReply({ maKetQua: '403', APIKey: null })
    const { username = '', password = '' } = body
    if (!office.isAccount(username, password)) return jsonReply({ maKetQua: '401', APIKey: null })
    stats.countLogin()
    const { accessToken, idToken, expiresAt } = office.issue(ip)
    const expires_in = expiresAt.toISOString().replace('Z', '1047Z')
    const key = { access_token: accessToken, id_token: idToken, token_type: 'Bearer', username, expires_in }
    return jsonReply({ maKetQua: '200', APIKey: key })
  }
}

const SAYS_NO: ReadonlySet<Fault['mode']> = new Set(['empty-401', 'json-400', 'token-sentence', 'redirect'])
const tokenRefused = jsonReply({ maKetQua: '401', ghiChu: 'Token không đúng' })
const formWanted = jsonReply({ maKetQua: '205', ghiChu: 'Lỗi sai định dạng tham số', dsLichSuKCB2025: null })

function isQuerySignedIn(office: TokenOffice, { query }: Asked, ip: string): boolean {
  const pair = { accessToken: query.get('token') ?? '', idToken: query.get('id_token') ?? '' }
  return office.isAccount(query.get('username') ?? '', query.get('password') ?? '') && office.accepts(pair, ip)
}

function isHeaderSignedIn(office: TokenOffice, { headers, body }: Asked, ip: string): boolean {
  const pair = { accessToken: toText(headers['accesstoken']), idToken: toText(headers['tokenid']) }
  return office.isAccount(body['username'] ?? '', toText(headers['passwordhash'])) && office.accepts(pair, ip)
}

function toText(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : ''
}

function toFaultInput({ delayMs, times, ...fault }: Record<string, string>) {
  return { ...fault, ...(delayMs && { delayMs: Number(delayMs) }), ...(times && { times: Number(times) }) }
}

function cutMidway(response: ServerResponse, { httpStatus, body, contentType }: Reply): void {
  response.writeHead(httpStatus, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
  response.write(body.slice(0, Math.floor(body.length / 2)), () => response.socket?.resetAndDestroy())
}
