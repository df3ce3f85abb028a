import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMessage } from '@/lib/domain/check-in-message/build-message'
import { writeMessage } from '@/lib/domain/check-in-message/write-message'
import type { MessageSigner } from '@/lib/outbox/signing/message-signer'
import { openKeyFile } from '@/lib/outbox/signing/open-key-file'
import { signMessage } from '@/lib/outbox/signing/sign-message'
import { buildFirstCost, buildMessageSubject } from '@/lib/testing/builders/build-message-subject'
import { setUpRecorded } from '@/lib/testing/contract-recorded'
import { contractSeed, createContractWorld } from '@/lib/testing/contract-world'
import { recordedAccessToken, recordedIdToken, tokenShape } from '@/lib/testing/recorded-shapes'
import { startSandbox, type SandboxProcess } from '@/lib/testing/sandbox-process'
import type { Fault } from '@/sandbox/server/faults'
import { writeDemoKey } from '@/scripts/demo/write-demo-key'

const { clock, hide, open } = createContractWorld()
const { record } = setUpRecorded({ clock, hide })
const folder = mkdtempSync(join(tmpdir(), 'messages-'))
let sandbox: SandboxProcess
let signer: MessageSigner
beforeAll(async () => {
  sandbox = await startSandbox({ seed: contractSeed, people: 100 })
  const found = openKeyFile(writeDemoKey(folder, '31999'))(new Date())
  if (!found.ok) throw new Error(found.error.code)
  signer = found.value
})
afterAll(async () => {
  await sandbox.stop()
  rmSync(folder, { recursive: true })
})

type Expected = { kind: string; reason?: string; transactionId?: null; acceptedAt?: null }

const fieldsOf = (visitId: string, code = '1.1') => ({
  ...buildMessage(buildMessageSubject({ visitId }), buildFirstCost()).fields,
  MA_DOITUONG_KCB: code,
})
const documentOf = (visitId: string) => signMessage(fieldsOf(visitId), signer)
const send = (document: string, over = {}) =>
  open(sandbox.baseUrl, over).sendCheckIn({ facilityCode: '31999', document })

describe('what comes of sending a message', () => {
  const accepted = { kind: 'accepted' } as const
  const no = (reason: string) => ({ kind: 'not-accepted', reason })
  const unsure = (reason: string) => ({ kind: 'uncertain', reason })
  const short = { timeoutMs: 400, messageTimeoutMs: 400 }
  const cases: [Fault['mode'], Expected, taken: number, over?: object][] = [
    ['none', accepted, 1],
    ['slow', accepted, 1],
    ['wrong-case', accepted, 1],
    ['numbers', accepted, 1],
    ['byte-order-mark', accepted, 1],
    ['null-arrays', accepted, 1],
    ['expired-token', accepted, 1],
    ['ip-bound', no('gateway_rejected_account'), 0],
    ['empty-401', no('gateway_rejected_account'), 0],
    ['token-sentence', no('gateway_rejected_account'), 0],
    ['json-400', no('content_refused'), 0],
    ['redirect', unsure('gateway_bad_answer'), 0],
    ['other-sentence', unsure('not_confirmed'), 0],
    ['hang', unsure('gateway_timeout'), 0, short],
    ['reset', unsure('gateway_interrupted'), 0],
    ['lost-answer', unsure('gateway_interrupted'), 1],
    ['reset-midway', unsure('gateway_interrupted'), 1],
    ['http-500', unsure('gateway_error'), 1],
    ['html-502', unsure('gateway_error'), 1],
    ['empty-200', unsure('gateway_bad_answer'), 1],
    ['truncated-json', unsure('gateway_bad_answer'), 1],
    ['rubbish', unsure('gateway_bad_answer'), 1],
    ['huge', unsure('gateway_bad_answer'), 1],
  ]
  it.each(cases)('%s: %o, and the gateway took %i', async (mode, outcome, taken, over) => {
    const visitId = randomUUID()
    await sandbox.setFault({ mode, only: 'message', delayMs: 20 })
    expect(await send(await documentOf(visitId), over)).toMatchObject(outcome)
    expect(await sandbox.messages(visitId)).toMatchObject({ accepted: taken, repeats: 0, conflicts: 0 })
  })

  it.each<[Fault['mode'], string]>([
    ['locked-account', 'gateway_rejected_account'],
    ['http-500', 'gateway_error'],
    ['reset', 'gateway_not_reached'],
  ])('a login that fails (%s) sends nothing', async (mode, reason) => {
    const visitId = randomUUID()
    await sandbox.setFault({ mode, only: 'token' })
    expect(await send(await documentOf(visitId))).toMatchObject(no(reason))
    expect(await sandbox.messages(visitId)).toMatchObject({ accepted: 0 })
  })

  it('nobody there: nothing was sent', async () => {
    const { baseUrl, stop } = await record(({ path }) =>
      path === '/api/token/take' ? { body: JSON.stringify(tokenShape), closeAfter: true } : 'reset',
    )
    const gateway = open(baseUrl)
    expect((await gateway.testConnection()).ok).toBe(true)
    await stop()
    const outcome = await gateway.sendCheckIn({ facilityCode: '31999', document: '<x/>' })
    expect(outcome).toEqual({ kind: 'not-accepted', reason: 'gateway_not_reached' })
  })
})

describe('a receipt', () => {
  it('is kept with its number and time, and the same message again is known again', async () => {
    await sandbox.setFault({ mode: 'none' })
    const [visitId, before] = [randomUUID(), Date.now()]
    const document = await documentOf(visitId)
    const first = await send(document)
    expect(first).toEqual({
      kind: 'accepted',
      transactionId: expect.stringMatching(/^MAU-\d{8}$/),
      acceptedAt: expect.any(Date),
    })
    if (first.kind === 'accepted') expect(Math.abs((first.acceptedAt?.getTime() ?? 0) - before)).toBeLessThan(60_000)
    expect(await send(document)).toEqual(first)
    expect(await sandbox.messages(visitId)).toMatchObject({ accepted: 1, repeats: 1, conflicts: 0 })
  })

  it.each<[string, object, Expected]>([
    ['the sentence in other letters', { thongDiep: 'TIẾP NHẬN THÀNH CÔNG.' }, { kind: 'accepted' }],
    ['no number', { maGiaoDich: null }, { kind: 'accepted', transactionId: null }],
    ['no time', { thoiGianTiepNhan: 'hôm nay' }, { kind: 'accepted', acceptedAt: null }],
    ['no sentence', { thongDiep: null }, { kind: 'uncertain', reason: 'not_confirmed' }],
    ['the sentence denied', { thongDiep: 'Tiếp nhận không thành công' }, { kind: 'uncertain' }],
    ['the sentence without its code', { maKetQua: '202' }, { kind: 'not-accepted', reason: 'content_refused' }],
    ['a code of no list', { maKetQua: '777' }, { kind: 'uncertain', reason: 'gateway_bad_answer' }],
    ['no code', { maKetQua: null }, { kind: 'uncertain', reason: 'gateway_bad_answer' }],
  ])('with %s', async (_, over, expected) => {
    const whole = { maKetQua: '200', maGiaoDich: 'M1', thoiGianTiepNhan: '20261120083105' }
    const reply = { ...whole, thongDiep: 'Tiếp nhận thành công', ...over }
    const { baseUrl, requests } = await record(({ path }) => ({
      body: JSON.stringify(path === '/api/token/take' ? tokenShape : reply),
    }))
    const document = writeMessage(fieldsOf(randomUUID()))
    expect(await open(baseUrl).sendCheckIn({ facilityCode: '31999', document })).toMatchObject(expected)

    const [, asked] = requests
    expect(asked?.url).toBe('/api/qd130/checkInKcbQd3176')
    expect(asked?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      accesstoken: recordedAccessToken,
      tokenid: recordedIdToken,
    })
    const { fileHSBase64, ...form } = Object.fromEntries(new URLSearchParams(asked?.body))
    expect(form).toEqual({ username: '31999_BV', loaiHoSo: '0', maTinh: '31', maCSKCB: '31999' })
    expect(Buffer.from(fileHSBase64 ?? '', 'base64').toString('utf8')).toBe(document)
  })

  it.each<[string, (visitId: string) => Promise<string>]>([
    ['unsigned', async (visitId) => writeMessage(fieldsOf(visitId))],
    ['an emergency', (visitId) => signMessage(fieldsOf(visitId, '2'), signer)],
    ['without a name', (visitId) => signMessage({ ...fieldsOf(visitId), HO_TEN: '' }, signer)],
    ['no XML', async () => 'xin chào'],
  ])('is refused: %s', async (_, write) => {
    await sandbox.setFault({ mode: 'none' })
    const visitId = randomUUID()
    expect(await send(await write(visitId))).toMatchObject({ kind: 'not-accepted', reason: 'content_refused' })
    expect(await sandbox.messages(visitId)).toMatchObject({ accepted: 0 })
  })
})
