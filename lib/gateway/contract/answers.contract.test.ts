import { expect, it } from 'vitest'
import { coverageSchema } from '@/lib/domain/coverage/coverage.schema'
import { isResultCode, resultCodes } from '@/lib/domain/coverage/result-codes'
import { setUpSandbox } from '@/lib/testing/contract-sandbox'
import { contractSeed, createContractWorld, expectWhole, goodPerson, problemOf } from '@/lib/testing/contract-world'
import { namedPeople } from '@/sandbox/people/result-codes'
import { sandboxPerson, sandboxPersonForCode } from '@/sandbox/people/sandbox-person'

const { clock, open, toQuestion, testNothingLeaked } = createContractWorld()
const sandbox = setUpSandbox(clock)

it.each(namedPeople.map(({ code }) => code))('code %s comes through with its status and problem', async (code) => {
  const answer = await open(sandbox.baseUrl()).askCoverage(toQuestion(sandboxPersonForCode(contractSeed, code)))
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
  const person = sandboxPersonForCode(contractSeed, code)
  const { coverage } = await open(sandbox.baseUrl()).askCoverage(toQuestion(person))
  expect(coverage.card).toMatchObject({ number: person[chosen], [relation]: person[other] })
})

it.each(['personalNumber', 'socialInsuranceNumber', 'cardNumber'] as const)('finds a person by %s', async (kind) => {
  const person = sandboxPerson(contractSeed, 777)
  const answer = await open(sandbox.baseUrl()).askCoverage(toQuestion(person, person[kind]))
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
  const gateway = open(sandbox.baseUrl())
  const everyone = Array.from({ length: 3_000 }, (_, index) => sandboxPerson(contractSeed, index))
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
  const { coverage } = await open(sandbox.baseUrl()).askCoverage({ ...toQuestion(goodPerson), ...change })
  expect(coverage).toMatchObject({ resultCode, status })
})

it('reads visits newest first and the running total of co-payment', async () => {
  const gateway = open(sandbox.baseUrl())
  const answers = []
  for (let index = 1_050; index < 1_070; index++) {
    answers.push(await gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, index))))
  }
  const whole = answers.find(({ coverage }) => coverage.copayment && (coverage.visits?.length ?? 0) > 1)
  const admitted = whole?.coverage.visits?.map(({ admittedAt }) => admittedAt) ?? []
  expect(admitted.length).toBeGreaterThan(1)
  expect(admitted).toEqual(admitted.toSorted().toReversed())
  expect(whole?.coverage.copayment?.totalVnd).toBeGreaterThan(0)
  expect(answers.some(({ parts }) => parts.copayment === 'none')).toBe(true)
})

testNothingLeaked({ entries: 150, secrets: 140 })
