import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { NewPaper } from '@/lib/db/paper-row'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { formatDate } from '@/lib/utils/format-dates'
import type { SandboxPerson } from '@/sandbox/people/sandbox-person'
import { keepPapers, personIdOf, trustedSignature } from './fixtures/papers'
import { expect, test } from './fixtures/test'
import { FACILITY_CODE } from './setup/start-database'

const today = toLocalDate(new Date())
const signedOn = (daysAgo: number) => ({ signedOn: addDays(today, -daysAgo) })
const signed = { signature: trustedSignature }
const ON_ROUTE = '1.3 Có phiếu chuyển cơ sở, dùng đến hết'
// What whoever comes by himself counts as at the demo's hospital.
const BY_HIMSELF = '1.14 Tự đến'

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Somebody whose card is registered elsewhere: only a paper makes them come on route. */
function comer(regular: () => SandboxPerson): SandboxPerson {
  for (;;) {
    const person = regular()
    if (person.registeredFacilityCode !== FACILITY_CODE) return person
  }
}

test('a valid referral: the visit reads 1.3, the ticket uses the slip, and a second room is told who uses it', async ({
  reception,
  page,
  desk,
  regular,
}) => {
  const person = comer(regular)
  await keepPapers(desk.databaseUrl, person, [buildReferral({ ...signedOn(1), ...signed })])
  await reception.type(person.personalNumber)
  await expect(reception.insurance).toContainText(ON_ROUTE)
  await expect(reception.referral).toContainText('chữ ký hợp lệ')
  await expect(reception.useReferral).toBeChecked()

  await test.step('why, with the law behind it', async () => {
    await page.getByRole('button', { name: 'Vì sao?' }).click()
    const why = page.getByRole('region', { name: 'Vì sao?' })
    await expect(why).toContainText('QĐ 3276')
    await expect(why).toContainText('31907')
    await expect(why).toContainText('Ngày ký đang lấy theo ngày chuyển')
    await page.getByRole('button', { name: 'Vì sao?' }).click()
  })
  await test.step('the paper opens in its official layout, with what of it holds', async () => {
    await page.getByRole('button', { name: /^Xem phiếu chuyển/ }).click()
    const sheet = page.getByRole('dialog').getByRole('region', { name: 'Giấy theo mẫu' })
    await expect(sheet).toContainText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    // Where it comes from is a code or a name, as other tests of this worker have filled the catalogue.
    await expect(sheet).toContainText(/31907|TTYT Mẫu 7/)
    await expect(page.getByRole('dialog').getByRole('region', { name: 'Kiểm tra' })).toContainText('Chữ ký số hợp lệ')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await reception.chooseRoom('12')
  await reception.admit.click()
  const given = page.getByRole('region', { name: 'Đã cấp số' })
  await expect(given).toContainText('BHYT 1.3')
  await expect(given).toContainText('Phiếu chuyển cơ sở KCB: đã dùng cho lượt này')

  await reception.type(person.personalNumber)
  await page.getByRole('button', { name: 'Khám thêm phòng khác' }).click()
  await expect(reception.referral).toContainText('đã dùng hôm nay')
  await expect(reception.referral).toContainText('ở phòng 12')
  // The same day is the same episode: the code stays, and that this is our reading is said.
  await expect(reception.useReferral).toBeChecked()
  await expect(reception.insurance).toContainText(ON_ROUTE)
  await page.getByRole('button', { name: 'Vì sao?' }).click()
  await expect(page.getByRole('region', { name: 'Vì sao?' })).toContainText('cùng một đợt khám')
  await reception.chooseRoom('5')
  await reception.admit.click()
  await expect(given).toContainText('BHYT 1.3')
  await expect(given).toContainText(/đã dùng hôm nay lúc \d\d:\d\d, phòng 12 · /)
})

test('a follow-up slip nobody signed electronically, nine days late: what is read and agreed at the counter counts at once', async ({
  reception,
  page,
  desk,
  regular,
  expectAccessible,
}) => {
  const person = comer(regular)
  await keepPapers(desk.databaseUrl, person, [buildAppointment({ dueOn: addDays(today, -9) })])
  await reception.type(person.personalNumber)
  await expect(reception.insurance).toContainText(BY_HIMSELF)
  await expect(reception.appointment).toContainText('xem giấy để xác nhận')
  await expect(reception.useAppointment).toHaveCount(0)

  await page.getByRole('button', { name: /^Xem phiếu hẹn khám lại/ }).click()
  const paper = page.getByRole('dialog', { name: /^Phiếu hẹn khám lại/ })
  await test.step('the paper in the hand bears signature and stamp', async () => {
    await paper.getByRole('button', { name: 'Đã nhận giấy' }).click()
    const seen = page.getByRole('dialog', { name: 'Đã nhận bản giấy' })
    await seen.getByRole('radio', { name: 'Có', exact: true }).check()
    await seen.getByRole('button', { name: /^Ghi nhận/ }).click()
    await expect(seen).toBeHidden()
    await expect(paper).toContainText('Đã thấy chữ ký trên phiếu')
  })
  await test.step('the doctor agrees to the day', async () => {
    await paper.getByRole('button', { name: 'Xác nhận ngày khác' }).click()
    const day = page.getByRole('dialog', { name: 'Bác sĩ hoặc cơ sở đồng ý ngày khác' })
    await expect(day).toContainText('Chỉ tính cho hôm nay')
    await expectAccessible()
    await page.keyboard.press('Escape')
    await expect(day).toBeHidden()
    await expect(paper).toBeVisible()
    await paper.getByRole('button', { name: 'Xác nhận ngày khác' }).click()
    await day.getByRole('button', { name: 'Bác sĩ hẹn đồng ý' }).click()
    await day.getByRole('button', { name: /^Ghi nhận/ }).click()
    await expect(day).toBeHidden()
  })
  await page.keyboard.press('Escape')
  await expect(paper).toBeHidden()
  await expect(reception.useAppointment).toBeChecked()
  await expect(reception.insurance).toContainText('1.5 Có phiếu hẹn khám lại')
  await reception.chooseRoom('12')
  await reception.admit.click()
  await expect(page.getByRole('region', { name: 'Đã cấp số' })).toContainText('BHYT 1.5')
})

test('a paper no source knows of, ticked once it was seen, changes the code and stays with the ticket', async ({
  reception,
  page,
  regular,
  expectAccessible,
}) => {
  await reception.type(comer(regular).personalNumber)
  await expect(reception.insurance).toContainText(BY_HIMSELF)
  await page.getByRole('button', { name: 'Giấy tờ khác' }).click()
  const others = page.getByRole('region', { name: 'Giấy tờ khác' })
  await expect(others.getByRole('checkbox')).toHaveCount(3)
  await expectAccessible()
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => sidewaysScroll(page)).toBe(0)
  await page.setViewportSize({ width: 1366, height: 768 })
  await others.getByRole('checkbox', { name: 'Giấy lưu trú, tạm trú (1.4)' }).check()
  await expect(reception.insurance).toContainText('1.4 Thay đổi nơi lưu trú')
  await expect(page.getByRole('button', { name: 'Giấy tờ khác (1)' })).toBeVisible()
  await reception.chooseRoom('12')
  await reception.admit.click()
  await expect(page.getByRole('region', { name: 'Đã cấp số' })).toContainText('BHYT 1.4')
})

test('a slip seen without signature is no longer used', async ({ reception, page, desk, regular }) => {
  const person = comer(regular)
  await keepPapers(desk.databaseUrl, person, [buildReferral(signedOn(1))])
  await reception.type(person.personalNumber)
  await expect(reception.useReferral).toBeChecked()
  await page.getByRole('button', { name: /^Xem phiếu chuyển/ }).click()
  await page.getByRole('button', { name: 'Đã xem trên VNeID' }).click()
  const seen = page.getByRole('dialog', { name: 'Đã xem trên VNeID' })
  await seen.getByLabel('Ngày ký trên phiếu').fill(formatDate(addDays(today, -1)))
  await seen.getByRole('radio', { name: 'Không ghi' }).check()
  await seen.getByRole('radio', { name: 'Không', exact: true }).check()
  await seen.getByRole('button', { name: /^Ghi nhận/ }).click()
  await expect(seen).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(reception.referral).toContainText('không có chữ ký')
  await expect(reception.useReferral).toHaveCount(0)
  await expect(reception.insurance).toContainText(BY_HIMSELF)
})

test('another desk used the slip a moment ago: the ticket is given all the same and says where', async ({
  reception,
  page,
  desk,
  regular,
}) => {
  const person = comer(regular)
  await keepPapers(desk.databaseUrl, person, [buildReferral({ ...signedOn(1), ...signed })])
  await reception.type(person.personalNumber)
  await expect(reception.useReferral).toBeChecked()
  await reception.chooseRoom('12')
  const subject = { personId: personIdOf(person) }
  const found = await page.request.post('/api/v1/records/papers', { data: { subject, purpose: 'check-in' } })
  const [paper] = (await found.json()).value.papers
  const identified = { method: 'typed-number', medium: 'card' }
  const other = { requestId: randomUUID(), person: subject, roomCode: '5', identified, paperIds: [paper.paperId] }
  expect((await page.request.post('/api/v1/check-ins', { data: other })).status()).toBe(200)
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  const given = page.getByRole('region', { name: 'Đã cấp số' })
  await expect(given).toContainText('phòng 5 · Tim mạch. Cùng một đợt khám: lượt này vẫn tính có phiếu.')
  await expect(given).toContainText('BHYT 1.3')
})

const SPOILT: Array<[string, Partial<NewPaper & { kind: 'referral' }>, string]> = [
  ['an expired slip', { ...signedOn(40), ...signed }, 'hết hạn'],
  ['a slip for another facility', { ...signedOn(1), ...signed, toFacilityCode: '31908' }, 'chuyển đến cơ sở khác'],
  [
    'a slip changed after it was signed',
    { ...signedOn(1), signature: { integrity: 'broken', problem: 'content_changed' } },
    'chữ ký không hợp lệ',
  ],
]
for (const [name, overrides, said] of SPOILT) {
  test(`${name} is shown for what it is and not used`, async ({ reception, desk, regular }) => {
    const person = comer(regular)
    await keepPapers(desk.databaseUrl, person, [buildReferral(overrides)])
    await reception.type(person.personalNumber)
    await expect(reception.referral).toContainText(said)
    await expect(reception.useReferral).toHaveCount(0)
    await expect(reception.insurance).toContainText(BY_HIMSELF)
  })
}

test('an unsigned slip counts, and the desk is told to look at the paper; one key leaves it out', async ({
  reception,
  page,
  desk,
  regular,
}) => {
  const person = comer(regular)
  await keepPapers(desk.databaseUrl, person, [buildReferral(signedOn(1))])
  await reception.type(person.personalNumber)
  await expect(reception.referral).toContainText('chưa ký số')
  await expect(reception.insurance).toContainText(ON_ROUTE)
  await page.getByRole('button', { name: 'Vì sao?' }).click()
  await expect(page.getByRole('region', { name: 'Vì sao?' })).toContainText('chưa có chữ ký số')
  await page.keyboard.press('Alt+c')
  await expect(reception.useReferral).not.toBeChecked()
  await expect(reception.insurance).toContainText(BY_HIMSELF)
})

test('with papers on the screen the desk passes axe and fits a phone of 320 px', async ({
  reception,
  page,
  desk,
  regular,
  expectAccessible,
}) => {
  const person = comer(regular)
  const papers = [
    buildReferral({ ...signedOn(1), ...signed }),
    buildReferral(signedOn(60)),
    buildAppointment({ dueOn: today }),
  ]
  await keepPapers(desk.databaseUrl, person, papers)
  await reception.type(person.personalNumber)
  await expect(reception.insurance).toContainText(ON_ROUTE)
  await page.getByRole('button', { name: 'Vì sao?' }).click()
  await reception.referral.getByRole('button', { name: '+1 phiếu' }).click()
  await expectAccessible()
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => sidewaysScroll(page)).toBe(0)
  await expectAccessible()
})

test('papers and health book that never answer keep nobody waiting', async ({ reception, page, regular }) => {
  await page.route('**/api/v1/records/**', () => new Promise(() => undefined))
  const person = regular()
  await reception.type(person.personalNumber)
  await expect(reception.person(person.fullName)).toBeVisible()
  await reception.chooseRoom('12')
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
})

test.describe('while another service takes its time', () => {
  test('our own slip is there, and so is what the visit counts as', async ({ reception, page, desk, regular }) => {
    await holdOthersBack(page)
    const person = comer(regular)
    await keepPapers(desk.databaseUrl, person, [buildReferral({ ...signedOn(1), ...signed })])
    await reception.type(person.personalNumber)
    await expect(reception.useReferral).toBeChecked()
    await expect(reception.insurance).toContainText(ON_ROUTE)
    await expect(page.getByRole('region', { name: 'Sổ sức khỏe điện tử' })).toContainText('đang hỏi nơi khác')
  })

  test('the number is given, and a slip told of afterwards is said beside it and can still be used', async ({
    reception,
    page,
    desk,
    regular,
    expectAccessible,
  }) => {
    const letOthersAnswer = await holdOthersBack(page)
    const person = comer(regular)
    await reception.type(person.personalNumber)
    await expect(reception.referral).toContainText('Đang hỏi nơi khác')
    await expectAccessible()
    await reception.chooseRoom('12')
    await reception.admit.click()
    const personPanel = page.getByRole('region', { name: 'Người bệnh' })
    await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
    const number = await reception.admittedNumber.textContent()
    await expect(personPanel).not.toContainText('Nơi khác vừa báo')

    await keepPapers(desk.databaseUrl, person, [buildReferral({ ...signedOn(1), ...signed })])
    letOthersAnswer()
    await expect(personPanel).toContainText('Nơi khác vừa báo có Phiếu chuyển cơ sở KCB của 31907')
    await expectAccessible()

    await test.step('the same room again takes the slip and keeps the number', async () => {
      await reception.type(person.personalNumber)
      await page.getByRole('button', { name: 'Khám thêm phòng khác' }).click()
      await expect(reception.useReferral).toBeChecked()
      await reception.chooseRoom('12')
      await reception.admit.click()
      await expect(page.getByText('Phiếu chuyển cơ sở KCB: đã dùng cho lượt này')).toBeVisible()
      await expect(page.getByText(number ?? '', { exact: true }).first()).toBeVisible()
    })
  })
})

/** Has our own store name others to ask, who answer when the returned function is called. */
async function holdOthersBack(page: Page): Promise<() => void> {
  const { promise: released, resolve: release } = withResolvers()
  await page.route(/\/api\/v1\/records\/(papers|health-book)$/, async (route) => {
    if (route.request().postDataJSON().ownOnly !== true) {
      await released
      // Who stopped waiting is not answered.
      return route.continue().catch(() => undefined)
    }
    const response = await route.fetch()
    const json = await response.json()
    return route.fulfill({ response, json: { ...json, value: { ...json.value, othersUnasked: true } } })
  })
  return release
}

function withResolvers() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

test.describe('with the records out of order', () => {
  test.use({ allowedConsoleErrors: [/500 \(Internal Server Error\)/] })

  test('each panel says so by itself and offers to try again', async ({
    reception,
    page,
    regular,
    expectAccessible,
  }) => {
    const failure = { ok: false, error: { code: 'unexpected_fault', reference: 'AB12' } }
    await page.route('**/api/v1/records/**', (route) => route.fulfill({ status: 500, json: failure }))
    await reception.type(regular().personalNumber)
    await expect(page.getByRole('region', { name: 'Sổ sức khỏe điện tử' })).toContainText('Chưa mở được sổ sức khỏe')
    await expect(reception.referral).toContainText('Chưa tìm được')
    await expect(reception.insurance).toContainText('%')
    await expectAccessible()
  })
})

test.describe('with somebody of the same name on file', () => {
  test.use({ allowedConsoleErrors: [/409 \(Conflict\)/] })

  test('people alike are listed in place when they were found only on admission', async ({
    reception,
    page,
    regular,
  }) => {
    const { fullName, birthDate } = regular()
    await reception.box.fill(fullName)
    await page.getByRole('option', { name: 'Tạo người bệnh mới' }).click()
    const { day, month, year } = birthDate
    await page.getByLabel('Ngày sinh').fill(`${day}/${month}/${year}`)
    await page.getByRole('radio', { name: 'Nam' }).check()
    await reception.chooseRoom('12')
    await reception.admit.click()
    const alike = page.getByRole('region', { name: /trùng họ tên và ngày sinh/ })
    await alike.getByRole('button', { name: fullName }).first().click()
    await expect(page.getByRole('region', { name: 'Người bệnh' })).toContainText('đã có hồ sơ')
  })
})
