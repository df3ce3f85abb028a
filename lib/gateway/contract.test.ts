import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coverageSchema, type GatewayProblemCode } from '@/lib/domain/coverage/coverage.schema'
import { resultCodes, isResultCode } from '@/lib/domain/coverage/result-codes'
import { startRecordedGateway, type RecordedGateway, type RecordedReply } from '@/lib/testing/recorded-gateway'
import { startSandbox, type SandboxProcess } from '@/lib/testing/sandbox-process'
import { namedPeople } from '@/sandbox/people/result-codes'
import { sandboxPerson, sandboxPersonForCode, type SandboxPerson } from '@/sandbox/people/sandbox-person'
import { sandboxAccount } from '@/sandbox/sandbox-account'
import type { Fault } from '@/sandbox/server/faults'
import { createGateway } from './create-gateway'
import type { CoverageAnswer, CoverageQuestion, GatewayConfig, GatewayLogEntry } from './gateway.types'

const seed = 20_261
const people = 5_000
const logged: GatewayLogEntry[] = []
const secrets = new Set<string>([sandboxAccount.password, sandboxAccount.officerId, sandboxAccount.officerName])

let clockAheadMs = 0
const deps = {
  now: () => new Date(Date.now() + clockAheadMs),
  log: (entry: GatewayLogEntry) => void logged.push(entry),
}
const open = (baseUrl: string, over: Partial<GatewayConfig> = {}) =>
  createGateway({ baseUrl, ...sandboxAccount, timeoutMs: 5_000, ...over }, deps)

const toQuestion = (person: SandboxPerson, identifier = person.personalNumber): CoverageQuestion => {
  for (const secret of [identifier, person.fullName, person.cardNumber]) secrets.add(secret)
  return { identifier, fullName: person.fullName, birthDate: person.birthDate }
}
const good = sandboxPersonForCode(seed, '000')
const problemOf = ({ coverage }: CoverageAnswer) => coverage.problem?.code

const onDay = (day: string) => {
  clockAheadMs = Date.parse(`${day}T03:00:00Z`) - Date.now()
}
const lower = (value: object) =>
  JSON.stringify(value).replaceAll(/"(\w+)":/g, (_, name: string) => `"${name.toLowerCase()}":`)
const pascal = (value: object) =>
  JSON.stringify(value).replaceAll(
    /"(\w)(\w*)":/g,
    (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`,
  )

/** What every whole answer must hold, wherever it came from. */
const expectWhole = (answer: CoverageAnswer, cardNumber: string) => {
  expect(coverageSchema.safeParse(answer.coverage).error).toBeUndefined()
  expect(answer.coverage).toMatchObject({ status: 'verified', card: { number: cardNumber } })
  expect(answer.coverage.problem).toBeUndefined()
  expect(answer.evidence.map((held) => held.remoteFunction)).toEqual(['card', 'history', 'copayment'])
}

describe('against the sandbox', () => {
  let sandbox: SandboxProcess
  beforeAll(async () => {
    sandbox = await startSandbox({ seed, people })
  })
  beforeEach(async () => {
    clockAheadMs = 0
    await sandbox.setFault({ mode: 'none' })
  })
  afterAll(() => sandbox.stop())

  const countCalls = async <T>(run: () => Promise<T>) => {
    const before = await sandbox.stats()
    const value = await run()
    const after = await sandbox.stats()
    return {
      value,
      token: after.token - before.token,
      logins: after.logins - before.logins,
      card: after.card - before.card,
      history: after.history - before.history,
      copayment: after.copayment - before.copayment,
    }
  }

  const askNth = (gateway: ReturnType<typeof open>, n: number) =>
    countCalls(() => gateway.askCoverage(toQuestion(sandboxPerson(seed, 450 + n))))

  it.each(namedPeople.map(({ code }) => code))('code %s comes through with its status and problem', async (code) => {
    const answer = await open(sandbox.baseUrl).askCoverage(toQuestion(sandboxPersonForCode(seed, code)))
    if (!isResultCode(code)) throw new Error(`unknown code ${code}`)
    const meaning = resultCodes[code]
    expect(coverageSchema.safeParse(answer.coverage).error).toBeUndefined()
    expect(answer.coverage).toMatchObject({ status: meaning.status, resultCode: code })
    expect(problemOf(answer)).toBe('problem' in meaning ? meaning.problem : undefined)
    expect(answer.evidence[0]?.body).toContain(`"maKetQua":"${code}"`)
  })

  it.each([
    ['003', 'cardNumber', 'replacesCard', 'formerCardNumber'],
    ['004', 'formerCardNumber', 'replacedByCard', 'cardNumber'],
  ] as const)('%s takes the card that holds today', async (code, chosen, relation, other) => {
    const person = sandboxPersonForCode(seed, code)
    const { coverage } = await open(sandbox.baseUrl).askCoverage(toQuestion(person))
    expect(coverage.card).toMatchObject({ number: person[chosen], [relation]: person[other] })
  })

  it.each(['personalNumber', 'socialInsuranceNumber', 'cardNumber'] as const)('finds a person by %s', async (kind) => {
    const person = sandboxPerson(seed, 777)
    const answer = await open(sandbox.baseUrl).askCoverage(toQuestion(person, person[kind]))
    expectWhole(answer, person.cardNumber)
    expect(answer.coverage.card).toMatchObject({
      holderName: person.fullName,
      birthDate: person.birthDate,
      sex: person.sex,
      address: person.address,
      registeredFacilityCode: person.registeredFacilityCode,
      registeredFacilityName: person.registeredFacilityName,
      socialInsuranceNumber: person.socialInsuranceNumber,
    })
  })

  it('finds people known by year or month of birth only', async () => {
    const gateway = open(sandbox.baseUrl)
    const everyone = Array.from({ length: 3_000 }, (_, index) => sandboxPerson(seed, index))
    const plain = everyone.filter(({ resultCode }) => resultCode === '000')
    const yearOnly = plain.find(({ birthDate }) => birthDate.month === undefined)
    const monthOnly = plain.find(({ birthDate }) => birthDate.month !== undefined && birthDate.day === undefined)
    for (const person of [yearOnly, monthOnly]) {
      if (!person) throw new Error('nobody like that')
      const { coverage } = await gateway.askCoverage(toQuestion(person))
      expect(coverage.card?.birthDate).toEqual(person.birthDate)
    }
  })

  it.each([
    ['another name', { fullName: 'Đặng Thị Khác' }, '060', 'mismatch'],
    ['a name that begins alike', { fullName: 'Ngô Văn Mẫn' }, '061', 'mismatch'],
    ['another birth date', { birthDate: { year: 1901, month: 2, day: 3 } }, '070', 'mismatch'],
    ['a number of nobody', { identifier: '031085999999' }, '050', 'not-found'],
    ['a card of no province', { identifier: 'GD4000000000001' }, '052', 'not-found'],
    ['a card of no benefit', { identifier: 'GD9310000000001' }, '053', 'not-found'],
    ['a card of no form', { identifier: '123456789012345' }, '051', 'not-found'],
    ['a number of no length', { identifier: '12345' }, '205', 'unverified'],
  ])('%s', async (_, change, resultCode, status) => {
    const { coverage } = await open(sandbox.baseUrl).askCoverage({ ...toQuestion(good), ...change })
    expect(coverage).toMatchObject({ resultCode, status })
  })

  it.each([
    ['an officer who is not registered', { officerId: '031190000009' }, '054'],
    ['an officer of another name', { officerName: 'Người Khác' }, '055'],
    ['a wrong password', { password: 'sai' }, '401'],
  ])('%s is a rejected account', async (_, over, resultCode) => {
    const { coverage } = await open(sandbox.baseUrl, over).askCoverage(toQuestion(good))
    expect(coverage).toMatchObject({
      status: 'unverified',
      resultCode,
      problem: { code: 'gateway_rejected_account', nextAction: 'tell_administrator' },
    })
  })

  it('does not knock again with a refused account until a minute has passed', async () => {
    const gateway = open(sandbox.baseUrl, { password: 'sai' })
    const ask = () => gateway.askCoverage(toQuestion(good))
    expect((await countCalls(async () => [await ask(), await ask(), await ask()])).token).toBe(1)
    clockAheadMs += 61_000
    expect((await countCalls(ask)).token).toBe(1)
  })

  describe('the token', () => {
    it('is fetched once for 20 questions at the same moment', async () => {
      const gateway = open(sandbox.baseUrl)
      const calls = await countCalls(() =>
        Promise.all(
          Array.from({ length: 20 }, (_, n) => gateway.askCoverage(toQuestion(sandboxPerson(seed, 100 + n)))),
        ),
      )
      expect(calls.value.map(({ coverage }) => coverage.status)).toEqual(Array(20).fill('verified'))
      expect(calls).toMatchObject({ token: 1, logins: 1, card: 20, history: 20, copayment: 20 })
    })

    it('is renewed a minute before it ends, not earlier', async () => {
      const gateway = open(sandbox.baseUrl)
      const ask = (n: number) => countCalls(() => gateway.askCoverage(toQuestion(sandboxPerson(seed, 200 + n))))
      expect((await ask(0)).token).toBe(1)
      clockAheadMs = 8.5 * 60_000
      expect((await ask(1)).token).toBe(0)
      clockAheadMs = 9.5 * 60_000
      expect((await ask(2)).token).toBe(1)
    })

    it('is dropped when refused, and the question asked once more', async () => {
      const gateway = open(sandbox.baseUrl)
      await gateway.askCoverage(toQuestion(sandboxPerson(seed, 300)))
      await sandbox.setFault({ mode: 'expired-token', only: 'card' })
      const calls = await countCalls(() => gateway.askCoverage(toQuestion(sandboxPerson(seed, 301))))
      expectWhole(calls.value, sandboxPerson(seed, 301).cardNumber)
      expect(calls).toMatchObject({ token: 1, card: 2, history: 1 })
    })

    it('is renewed once for ten questions that find it expired together', async () => {
      const gateway = open(sandbox.baseUrl)
      await gateway.askCoverage(toQuestion(sandboxPerson(seed, 310)))
      await sandbox.setFault({ mode: 'expired-token' })
      const calls = await countCalls(() =>
        Promise.all(
          Array.from({ length: 10 }, (_, n) => gateway.askCoverage(toQuestion(sandboxPerson(seed, 320 + n)))),
        ),
      )
      expect(calls.value.every(({ coverage }) => coverage.status === 'verified')).toBe(true)
      expect(calls.token).toBe(1)
    })

    it('refused for good ends after one more try', async () => {
      await sandbox.setFault({ mode: 'ip-bound' })
      const calls = await countCalls(() => open(sandbox.baseUrl).askCoverage(toQuestion(good)))
      expect(problemOf(calls.value)).toBe('gateway_rejected_account')
      expect(calls).toMatchObject({ token: 2, card: 2 })
    })

    it('can be tested by itself', async () => {
      expect((await open(sandbox.baseUrl).testConnection()).ok).toBe(true)
      await sandbox.setFault({ mode: 'locked-account' })
      const locked = await open(sandbox.baseUrl).testConnection()
      expect(locked).toEqual({ ok: false, error: { code: 'gateway_rejected_account', resultCode: '403' } })
    })
  })

  const faults: [Fault['mode'], GatewayProblemCode | undefined, Partial<GatewayConfig>?][] = [
    ['slow', undefined],
    ['hang', 'gateway_timeout', { timeoutMs: 300, historyTimeoutMs: 300, copaymentTimeoutMs: 300 }],
    ['http-500', 'gateway_error'],
    ['html-502', 'gateway_error'],
    ['empty-401', 'gateway_rejected_account'],
    ['empty-200', 'gateway_bad_answer'],
    ['reset', 'gateway_unreachable'],
    ['reset-midway', 'gateway_unreachable'],
    ['truncated-json', 'gateway_bad_answer'],
    ['wrong-case', undefined],
    ['numbers', undefined],
    ['byte-order-mark', undefined],
    ['rubbish', 'gateway_bad_answer'],
    ['token-sentence', 'gateway_rejected_account'],
    ['redirect', 'gateway_bad_answer'],
    ['expired-token', undefined],
    ['ip-bound', 'gateway_rejected_account'],
  ]
  const cardOnly: typeof faults = [
    ['null-arrays', undefined],
    ['json-400', 'gateway_refused_question'],
    ['huge', 'gateway_bad_answer'],
  ]

  it.each([...faults, ...cardOnly])('%s at the card: %s', async (mode, problem, over) => {
    await sandbox.setFault({ mode, only: 'card', delayMs: 20 })
    const answer = await open(sandbox.baseUrl, over).askCoverage(toQuestion(good))
    expect(coverageSchema.safeParse(answer.coverage).error).toBeUndefined()
    expect(problemOf(answer)).toBe(problem)
    expect(answer.coverage.status).toBe(problem ? 'unverified' : 'verified')
    expect(answer.evidence[0]?.remoteFunction).toBe('card')
    if (problem) expect(answer.parts).toEqual({ history: 'not-asked', copayment: 'not-asked' })
    else expectWhole(answer, good.cardNumber)
  })

  const tokenFaults = faults.filter(([mode]) => !['expired-token', 'ip-bound', 'numbers'].includes(mode))
  it.each(tokenFaults)('%s at the login: %s', async (mode, problem, over) => {
    await sandbox.setFault({ mode, only: 'token', delayMs: 20 })
    const answer = await open(sandbox.baseUrl, over).askCoverage(toQuestion(good))
    expect(problemOf(answer)).toBe(problem)
    expect(answer.coverage.status).toBe(problem ? 'unverified' : 'verified')
  })

  const busyPerson = Array.from({ length: 500 }, (_, index) => sandboxPerson(seed, 1_000 + index))
  describe.each(['history', 'copayment'] as const)('a failing %s', (part) => {
    it.each(faults)('%s leaves the card whole: %s', async (mode, problem, over) => {
      const gateway = open(sandbox.baseUrl, { ...over, timeoutMs: 5_000 })
      await sandbox.setFault({ mode, only: part, delayMs: 20 })
      const answer = await gateway.askCoverage(toQuestion(good))
      expectWhole(answer, good.cardNumber)
      const other = part === 'history' ? 'copayment' : 'history'
      expect(['answered', 'none']).toContain(answer.parts[other])
      if (problem) expect(answer.parts[part]).toBe(problem)
      else expect(['answered', 'none']).toContain(answer.parts[part])
    })
  })

  it('tells a restricted account from a broken co-payment server', async () => {
    await sandbox.setFault({ mode: 'restricted-copayment' })
    const answer = await open(sandbox.baseUrl).askCoverage(toQuestion(good))
    expectWhole(answer, good.cardNumber)
    expect(answer.parts.copayment).toBe('gateway_rejected_account')
  })

  it('reads visits newest first and the running total of co-payment', async () => {
    const gateway = open(sandbox.baseUrl)
    const answers = []
    for (const person of busyPerson.slice(50, 70)) answers.push(await gateway.askCoverage(toQuestion(person)))
    const whole = answers.find(({ coverage }) => coverage.copayment && (coverage.visits?.length ?? 0) > 1)
    const admitted = whole?.coverage.visits?.map(({ admittedAt }) => admittedAt) ?? []
    expect(admitted.length).toBeGreaterThan(1)
    expect(admitted).toEqual(admitted.toSorted().toReversed())
    expect(whole?.coverage.copayment?.totalVnd).toBeGreaterThan(0)
    expect(answers.some(({ parts }) => parts.copayment === 'none')).toBe(true)
  })

  describe('the memory of verified answers', () => {
    it('serves the next question, and ends after its time', async () => {
      const gateway = open(sandbox.baseUrl, { cacheTtlMs: 60_000 })
      const ask = () => countCalls(() => gateway.askCoverage(toQuestion(good)))
      const first = await ask()
      clockAheadMs = 59_000
      const second = await ask()
      expect(second).toMatchObject({ card: 0, history: 0, copayment: 0 })
      expect(second.value).toEqual({ ...first.value, fromCache: true })
      clockAheadMs = 61_000
      expect((await ask()).card).toBe(1)
    })

    it('asks again only for the part that failed', async () => {
      const gateway = open(sandbox.baseUrl)
      await sandbox.setFault({ mode: 'html-502', only: 'history' })
      expect((await gateway.askCoverage(toQuestion(good))).parts.history).toBe('gateway_error')
      await sandbox.setFault({ mode: 'none' })
      const again = await countCalls(() => gateway.askCoverage(toQuestion(good)))
      expect(again).toMatchObject({ card: 0, history: 1, copayment: 0 })
      expect(['answered', 'none']).toContain(again.value.parts.history)
    })

    it('does not hold what is not verified', async () => {
      const gateway = open(sandbox.baseUrl)
      const ask = () => gateway.askCoverage(toQuestion(sandboxPersonForCode(seed, '010')))
      expect((await countCalls(async () => [await ask(), await ask()])).card).toBe(2)
    })

    it('does not answer another name or birth date', async () => {
      const gateway = open(sandbox.baseUrl)
      await gateway.askCoverage(toQuestion(good))
      const { coverage } = await gateway.askCoverage({ ...toQuestion(good), fullName: 'Đặng Thị Khác' })
      expect(coverage.status).toBe('mismatch')
    })

    it('ten desks asking for one card at once make one question', async () => {
      const gateway = open(sandbox.baseUrl)
      const calls = await countCalls(() =>
        Promise.all(Array.from({ length: 10 }, () => gateway.askCoverage(toQuestion(good)))),
      )
      expect(calls).toMatchObject({ card: 1, history: 1, copayment: 1 })
      for (const answer of calls.value) expectWhole(answer, good.cardNumber)
    })
  })

  it('an aborted wait throws to its caller alone', async () => {
    await sandbox.setFault({ mode: 'slow', only: 'card', delayMs: 150 })
    const gateway = open(sandbox.baseUrl)
    const leaving = new AbortController()
    const left = gateway.askCoverage(toQuestion(good), leaving.signal)
    const stayed = gateway.askCoverage(toQuestion(good))
    leaving.abort()
    await expect(left).rejects.toThrow('aborted')
    expectWhole(await stayed, good.cardNumber)
  })

  it('more questions than places are answered busy at once', async () => {
    await sandbox.setFault({ mode: 'slow', only: 'card', delayMs: 100 })
    const gateway = open(sandbox.baseUrl, { maxConcurrent: 2 })
    const asked = [0, 1, 2, 3].map((n) => gateway.askCoverage(toQuestion(sandboxPerson(seed, 400 + n))))
    const problems = (await Promise.all(asked)).map(problemOf)
    expect(problems).toEqual([undefined, undefined, 'gateway_busy', 'gateway_busy'])
    expect(problemOf(await gateway.askCoverage(toQuestion(sandboxPerson(seed, 402))))).toBeUndefined()
  })

  describe('the circuit', () => {
    const fast = { timeoutMs: 300, breakerFailures: 3, breakerDelayMs: 5_000 }

    it('opens after timeouts in a row, answers at once, probes with a growing pause, closes by itself', async () => {
      const gateway = open(sandbox.baseUrl, fast)
      expect((await gateway.testConnection()).ok).toBe(true)
      await sandbox.setFault({ mode: 'hang', only: 'card' })
      for (const n of [0, 1, 2]) expect(problemOf((await askNth(gateway, n)).value)).toBe('gateway_timeout')
      expect(gateway.health()).toMatchObject({ circuit: 'open', lastProblem: { code: 'gateway_timeout' } })

      const refused = await askNth(gateway, 3)
      expect(refused.card).toBe(0)
      expect(problemOf(refused.value)).toBe('gateway_unreachable')

      clockAheadMs = 5_100
      expect((await askNth(gateway, 4)).card).toBe(1)
      clockAheadMs = 10_200
      expect((await askNth(gateway, 5)).card).toBe(0)

      await sandbox.setFault({ mode: 'none' })
      clockAheadMs = 16_000
      expect((await askNth(gateway, 6)).value.coverage.status).toBe('verified')
      expect(gateway.health()).toMatchObject({ circuit: 'closed' })
      expect((await askNth(gateway, 7)).card).toBe(1)
    })

    it('stays closed while failures are broken by an answer', async () => {
      const gateway = open(sandbox.baseUrl, fast)
      await gateway.testConnection()
      for (const n of [10, 11, 12]) {
        await sandbox.setFault({ mode: 'reset', only: 'card' })
        await askNth(gateway, n)
        await askNth(gateway, n)
        await sandbox.setFault({ mode: 'html-502', only: 'card' })
        await askNth(gateway, n)
      }
      expect(gateway.health().circuit).toBe('closed')
    })
  })
})

it('a gateway that dies and comes back is asked again without a restart of ours', async () => {
  clockAheadMs = 0
  const first = await startSandbox({ seed, people })
  const gateway = open(first.baseUrl, { breakerFailures: 1 })
  const ask = (index: number) => gateway.askCoverage(toQuestion(sandboxPerson(seed, index)))
  expectWhole(await ask(100), sandboxPerson(seed, 100).cardNumber)
  await first.stop()
  expect(problemOf(await ask(101))).toBe('gateway_unreachable')
  expect(gateway.health().circuit).toBe('open')

  const second = await startSandbox({ seed, people, port: first.port })
  clockAheadMs = 6_000
  expectWhole(await ask(101), sandboxPerson(seed, 101).cardNumber)
  await second.stop()
})

describe('against recorded shapes', () => {
  const accessToken = 'TUFVK01BVS9UT0tFTj0='
  const idToken = '11111111-2222-4333-8444-555555555555'
  const token = {
    maKetQua: '200',
    APIKey: {
      access_token: accessToken,
      id_token: idToken,
      token_type: 'Bearer',
      expires_in: '2099-11-20T03:51:20.1047187Z',
    },
  }
  const card = {
    maKetQua: '000',
    ghiChu: 'Thẻ còn giá trị sử dụng! Họ tên : Nguyễn Văn Mẫu',
    maThe: 'GD4313100000001',
    hoTen: 'Nguyễn Văn Mẫu',
    ngaySinh: '05/03/1985',
    gioiTinh: 'Nam',
    diaChi: 'Phường Mẫu, Thành phố Hải Phòng',
    maDKBD: '31999',
    cqBHXH: 'Bảo hiểm xã hội quận Mẫu',
    gtTheTu: '01/01/2026',
    gtTheDen: '31/12/2026',
    maKV: '',
    ngayDu5Nam: '01/06/2027',
    maSoBHXH: '3100000001',
    maTheCu: '',
    maTheMoi: 'GD4313100000001',
    gtTheTuMoi: '01/01/2026',
    gtTheDenMoi: '31/12/2026',
    maDKBDMoi: '31999',
    tenDKBDMoi: 'Bệnh viện Mẫu Hải Phòng',
    dsLichSuKCB2018: null,
    dsLichSuKT2018: [{ userKT: '31998_BV', thoiGianKT: '202611190831', thongBao: 'Thẻ', maLoi: '000' }],
  }
  const visit = {
    maHoSo: 77,
    maCSKCB: '31998',
    ngayVao: '202603050830',
    ngayRa: '202603051100',
    tenBenh: 'Viêm họng cấp',
    kqDieuTri: '1',
  }
  const history = { maKetQua: '000', ghiChu: null, dsLichSuKCB2025: [visit] }
  const copayment = {
    MaKetQua: '200',
    GhiChu: 'tính đến: 05/08/2026 17:30',
    DataCCT: [
      { ngayRa: '05/03/2026', tBNCCTMCCT: 50_000, tBNCCTLuyKe: 50_000 },
      { ngayRa: '05/07/2026', tBNCCTMCCT: 100_000, tBNCCTLuyKe: '150000' },
    ],
  }
  const question: CoverageQuestion = {
    identifier: ' gd4 313100000001 ',
    fullName: 'Nguyễn  Văn Mẫu'.normalize('NFD'),
    birthDate: { year: 1985, month: 3, day: 5 },
  }
  const wire: Record<string, (changed: Record<string, string>) => RecordedReply> = {
    '/api/token/take': (changed) => ({ body: changed['token'] ?? JSON.stringify(token) }),
    '/api/egw/KQNhanLichSuKCB2024': (changed) => ({ body: changed['card'] ?? JSON.stringify(card) }),
    '/api/egw/Lskcb2025': (changed) => ({ body: changed['history'] ?? JSON.stringify(history) }),
    '/api/TraCuuCCT/TraCuuTienMCCT': (changed) => ({ body: changed['copayment'] ?? JSON.stringify(copayment) }),
  }
  let recorded: RecordedGateway | undefined
  const record = async (answer: Parameters<typeof startRecordedGateway>[0]) =>
    (recorded = await startRecordedGateway(answer))
  const recordBodies = (changed: Record<string, string> = {}) =>
    record(({ path }) => wire[path]?.(changed) ?? { status: 404, body: '' })

  beforeEach(() => {
    onDay('2026-11-20')
    for (const secret of [accessToken, idToken, 'GD4313100000001', 'Nguyễn Văn Mẫu', 'NGUYỄN']) secrets.add(secret)
  })
  afterEach(() => recorded?.stop())

  const all = (change: (value: object) => string) => ({
    token: change(token),
    card: change(card),
    history: change(history),
    copayment: change(copayment),
  })
  it.each([
    ['as documented', {}],
    ['lower-case names', all(lower)],
    ['upper-case first letters', all(pascal)],
    ['a byte order mark', all((value) => `\uFEFF${JSON.stringify(value)}`)],
    ['JSON inside a string', all((value) => JSON.stringify(JSON.stringify(value)))],
    [
      'numbers for strings',
      { card: JSON.stringify({ ...card, maKetQua: 0, maDKBD: 31_999, maSoBHXH: 3_100_000_001 }) },
    ],
    ['decomposed accents', { card: JSON.stringify(card).normalize('NFD') }],
    [
      'dates as 8 digits',
      { card: JSON.stringify({ ...card, ngaySinh: '05031985', gtTheTu: '01012026', gtTheDen: '31122026' }) },
    ],
    ['dates as ISO', { card: JSON.stringify({ ...card, ngaySinh: '1985-03-05T00:00:00', gtTheTu: '2026-01-01' }) }],
    ['dates unpadded', { card: JSON.stringify({ ...card, ngaySinh: '5/3/1985', gtTheTu: '1/1/2026' }) }],
    [
      'nulls for empty',
      { card: JSON.stringify({ ...card, ghiChu: null, maKV: null, maTheCu: null, dsLichSuKT2018: null }) },
    ],
  ])('%s reads the same', async (_, changed) => {
    const { baseUrl } = await recordBodies(changed)
    const answer = await open(baseUrl).askCoverage(question)
    expectWhole(answer, 'GD4313100000001')
    expect(answer.coverage).toEqual({
      status: 'verified',
      resultCode: '000',
      card: {
        number: 'GD4313100000001',
        holderName: 'Nguyễn Văn Mẫu',
        birthDate: { year: 1985, month: 3, day: 5 },
        sex: 'male',
        address: 'Phường Mẫu, Thành phố Hải Phòng',
        registeredFacilityCode: '31999',
        registeredFacilityName: 'Bệnh viện Mẫu Hải Phòng',
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
        fiveYearsFrom: '2027-06-01',
        socialInsuranceNumber: '3100000001',
        benefitDigit: 4,
      },
      visits: [
        {
          facilityCode: '31998',
          admittedAt: '2026-03-05T01:30:00.000Z',
          dischargedAt: '2026-03-05T04:00:00.000Z',
          diagnosis: 'Viêm họng cấp',
          outcome: '1',
        },
      ],
      copayment: { totalVnd: 150_000, asOf: '2026-08-05T10:30:00.000Z' },
      askedAt: answer.coverage.askedAt,
    })
  })

  it('speaks the protocol to the letter', async () => {
    const { baseUrl, requests } = await recordBodies()
    await open(baseUrl, { username: '31999_BV', password: 'mẫu' }).askCoverage(question)
    const [login, ...asked] = requests
    const hash = new URLSearchParams(login?.body).get('password') ?? ''
    secrets.add(hash)
    expect(hash).toBe('0385870E53E7D2682BCB29AAC14E75D6')
    expect(login).toMatchObject({
      url: '/api/token/take',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

    const auth = { token: accessToken, id_token: idToken, username: '31999_BV', password: hash }
    const officer = { hoTenCb: 'TRẦN THỊ TIẾP ĐÓN', cccdCb: '031190000002' }
    const about = { maThe: 'GD4313100000001', hoTen: 'NGUYỄN VĂN MẪU', ngaySinh: '05/03/1985' }
    const find = (name: string) => asked.find(({ path }) => path.endsWith(name))
    const [cardAsked, historyAsked, copaymentAsked] = ['KQNhanLichSuKCB2024', 'Lskcb2025', 'TraCuuTienMCCT'].map(find)
    for (const request of [cardAsked, historyAsked]) {
      expect(Object.fromEntries(new URL(request?.url ?? '', baseUrl).searchParams)).toEqual(auth)
    }
    expect(cardAsked?.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(cardAsked?.body ?? '')).toEqual({ ...about, ...officer })
    expect(historyAsked?.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(historyAsked?.body))).toEqual({ ...about, ...officer })
    expect(copaymentAsked?.url).toBe('/api/TraCuuCCT/TraCuuTienMCCT')
    expect(copaymentAsked?.headers).toMatchObject({ accesstoken: accessToken, tokenid: idToken, passwordhash: hash })
    expect(JSON.parse(copaymentAsked?.body ?? '')).toEqual({ username: '31999_BV', ...about })
  })

  it.each([
    ['a card without an end', { gtTheDen: '', gtTheDenMoi: '' }, 'verified', undefined],
    [
      'a card with an end that cannot be read',
      { gtTheDen: 'mai', gtTheDenMoi: 'mai' },
      'unverified',
      'gateway_bad_answer',
    ],
    [
      'a card that begins tomorrow',
      { gtTheTu: '21/11/2026', gtTheTuMoi: '21/11/2026' },
      'not-covered',
      'card_not_valid_today',
    ],
    [
      'a card that ended yesterday',
      { gtTheDen: '19/11/2026', gtTheDenMoi: '19/11/2026' },
      'not-covered',
      'card_not_valid_today',
    ],
    ['a code in no list', { maKetQua: '777' }, 'unverified', 'gateway_bad_answer'],
    ['a sentence for a code', { maKetQua: 'Nguyễn Văn Mẫu' }, 'unverified', 'gateway_bad_answer'],
    ['no code', { maKetQua: null }, 'unverified', 'gateway_bad_answer'],
  ])('%s', async (_, change, status, problem) => {
    const { baseUrl } = await recordBodies({ card: JSON.stringify({ ...card, ...change }) })
    const answer = await open(baseUrl).askCoverage(question)
    expect(answer.coverage.status).toBe(status)
    expect(problemOf(answer)).toBe(problem)
  })

  it('takes the visits of the older field where the history function fails', async () => {
    const older = JSON.stringify({ ...card, dsLichSuKCB2018: [{ ...visit, maCSKCB: '31997' }] })
    const { baseUrl } = await recordBodies({ card: older, history: '<html>502</html>' })
    const { coverage, parts } = await open(baseUrl).askCoverage(question)
    expect(coverage.visits?.map(({ facilityCode }) => facilityCode)).toEqual(['31997'])
    expect(parts.history).toBe('gateway_bad_answer')
  })

  it('asks once more on a new socket when a kept one turns out dead, and only then', async () => {
    const stale = await record((request) =>
      request.onSocket > 1 ? 'reset' : (wire[request.path]?.({}) ?? { body: '' }),
    )
    expectWhole(await open(stale.baseUrl).askCoverage(question), 'GD4313100000001')
    await stale.stop()

    const fresh = await record(({ path }) =>
      path === '/api/token/take' ? { body: JSON.stringify(token), closeAfter: true } : 'reset',
    )
    expect(problemOf(await open(fresh.baseUrl).askCoverage(question))).toBe('gateway_unreachable')
    expect(fresh.requests.map(({ path }) => path)).toEqual(['/api/token/take', '/api/egw/KQNhanLichSuKCB2024'])
  })

  it('keeps what was said, word for word, as evidence', async () => {
    const { baseUrl } = await recordBodies()
    const { evidence } = await open(baseUrl).askCoverage(question)
    expect(evidence.map(({ body }) => body)).toEqual([card, history, copayment].map((value) => JSON.stringify(value)))
    for (const held of evidence) expect(JSON.stringify(held)).not.toContain(accessToken)
  })
})

it('nothing that was logged holds a secret, a name, an identifier or a query', () => {
  const text = JSON.stringify(logged)
  expect(logged.length).toBeGreaterThan(200)
  expect(secrets.size).toBeGreaterThan(50)
  for (const secret of secrets) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/[?&=]|[0-9A-F]{32}|\d{9}/)
  const paths = new Set(logged.map((entry) => ('path' in entry ? entry.path : 'circuit')))
  expect([...paths].toSorted()).toEqual([
    '/api/TraCuuCCT/TraCuuTienMCCT',
    '/api/egw/KQNhanLichSuKCB2024',
    '/api/egw/Lskcb2025',
    '/api/token/take',
    'circuit',
  ])
})
