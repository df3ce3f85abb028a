import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { formatDate } from '@/lib/utils/format-dates'
import { admit, createPaperHolder, fillPaperWorld, TRUSTED_SIGNATURE as signature } from './fixtures/paper-holder'
import { expect, test } from './fixtures/test'
import { ReferralsPage } from './pages/referrals-page'

const today = () => toLocalDate(new Date())
let referrals: ReferralsPage

test.beforeEach(async ({ desk, page, signIn }) => {
  await fillPaperWorld(desk.databaseUrl)
  await signIn('letan')
  referrals = new ReferralsPage(page)
})

test('the nurse finds a paper by keyboard, reads it, says what is on it, and prints it', async ({
  page,
  desk,
  signIn,
  inventName,
}) => {
  const paper = buildReferral({ signature, signedOn: addDays(today(), -3) })
  const holder = await createPaperHolder(desk.databaseUrl, inventName('Phạm Thị Mẫu'), [paper])
  const { label } = await admit(page.request, holder)
  await signIn('dieuduong')
  await referrals.open()

  await expect(referrals.line(holder.fullName)).toContainText(label)
  await expect(referrals.line(holder.fullName)).toContainText('TTYT Mẫu 7 → đây')
  await referrals.openByKeyboard(holder.fullName)
  const sheet = referrals.sheet('referral')
  await expect(sheet).toContainText(holder.fullName.toUpperCase())
  await expect(sheet).toContainText('Trường hợp chuyển có giá trị trong 01 năm: chưa đọc')
  await expect(sheet).toContainText('ngày ký chưa đọc từ phiếu')
  await expect(referrals.checks).toContainText('Chữ ký số hợp lệ')
  await expect(referrals.checks).toContainText('Ngày ký chưa đọc từ phiếu')
  await referrals.expectOnlyTheSheetPrinted('TÓM TẮT BỆNH ÁN')

  await test.step('says what the envelope does not carry', async () => {
    await page.keyboard.press('F4')
    const dialog = page.getByRole('dialog', { name: 'Đã nhận bản giấy' })
    await page.getByLabel('Ngày ký trên phiếu').fill('31/02/2026')
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('Nhập ngày có trong lịch')
    await expect(page.getByLabel('Ngày ký trên phiếu')).toHaveValue('31/02/2026')
    await page.getByLabel('Ngày ký trên phiếu').fill(formatDate(addDays(today(), -5)))
    await referrals.choose('Trường hợp chuyển có giá trị trong 01 năm', 'Có ghi')
    await referrals.choose('Trên giấy có đủ chữ ký và dấu', 'Có')
    await page.getByRole('button', { name: /^Ghi nhận/ }).click()
    await expect(dialog).toBeHidden()
  })
  await expect(sheet).toContainText('Trường hợp chuyển có giá trị trong 01 năm: Có')
  await expect(sheet).not.toContainText('chưa đọc')
  await expect(referrals.checks).toContainText('Đã đối chiếu bản giấy: Hạnh')
  await expect(referrals.line(holder.fullName)).toContainText('01 năm')
})

test('a slip on paper is typed in, a mistake first, and nothing typed is lost', async ({
  page,
  desk,
  signIn,
  inventName,
}) => {
  const holder = await createPaperHolder(desk.databaseUrl, inventName('Lê Văn Mẫu'), [])
  await admit(page.request, holder)
  await signIn('dieuduong')
  await referrals.open()
  await page.keyboard.press('F3')
  await page.getByRole('textbox', { name: 'Người bệnh' }).fill(holder.fullName)
  await page.getByRole('button', { name: new RegExp(holder.fullName) }).click()

  await referrals.choose('Đọc từ', 'Bản giấy')
  await page.getByLabel('Số phiếu').fill('0777/PCCSKBCB')
  await page.getByLabel('Nơi đi (mã 5 ký tự)').fill('31907')
  await expect(page.getByRole('dialog')).toContainText('TTYT Mẫu 7')
  await page.getByLabel('Ngày ký').fill(formatDate(addDays(today(), 1)))
  await page.getByLabel('Mã ICD-10').fill('N18.3')
  await referrals.choose('Ô “01 năm”', 'Không ghi')
  await referrals.choose('Chữ ký, dấu', 'Có đủ')
  await page.getByRole('button', { name: /^Lưu giấy/ }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Còn 2 chỗ cần sửa')
  await expect(page.getByLabel('Ngày ký')).toBeFocused()

  await test.step('closes and comes back', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('F3')
    await page.getByRole('textbox', { name: 'Người bệnh' }).fill(holder.fullName)
    await page.getByRole('button', { name: new RegExp(holder.fullName) }).click()
    await expect(page.getByLabel('Số phiếu')).toHaveValue('0777/PCCSKBCB')
  })
  await page.getByLabel('Ngày ký').fill(formatDate(today()))
  await page.getByLabel('Lý do chuyển').selectOption({ index: 2 })
  await page.getByRole('button', { name: /^Lưu giấy/ }).click()
  await expect(referrals.line(holder.fullName)).toContainText('còn 10 ngày')
  await expect(referrals.line(holder.fullName)).toContainText('N18.3')
})

test('an appointment nine days late needs somebody to agree, and then counts', async ({
  page,
  desk,
  signIn,
  inventName,
}) => {
  const paper = buildAppointment({ fromFacilityCode: '31999', dueOn: addDays(today(), -9) })
  const holder = await createPaperHolder(desk.databaseUrl, inventName('Ngô Thị Mẫu'), [paper])
  await admit(page.request, holder)
  await signIn('dieuduong')
  await referrals.open()
  await expect(referrals.line(holder.fullName)).toContainText('thiếu chữ ký')
  await referrals.openByKeyboard(holder.fullName)
  await expect(referrals.sheet('appointment')).toContainText('chỉ có giá trị sử dụng 01 (một) lần')
  await page.keyboard.press('F8')
  await referrals.choose('VNeID hiện phiếu có ký số', 'Có')
  await page.getByRole('button', { name: /^Ghi nhận/ }).click()
  await expect(referrals.line(holder.fullName)).toContainText('trễ 9 ngày, cần xác nhận')
  await page.getByRole('button', { name: 'Xác nhận ngày khác' }).click()
  await page.getByRole('button', { name: 'Bác sĩ hẹn đồng ý' }).click()
  await page.getByRole('button', { name: /^Ghi nhận/ }).click()
  await expect(referrals.line(holder.fullName)).toContainText('trễ 9 ngày, được nhận')
})

test('a paper comes to the list by itself when its holder is admitted, and no name gets into an address', async ({
  page,
  desk,
  signIn,
  inventName,
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  const holder = await createPaperHolder(desk.databaseUrl, inventName('Vũ Đình Mẫu'), [
    buildReferral({ signature: { integrity: 'broken', problem: 'content_changed' }, signedOn: today() }),
  ])
  await signIn('dieuduong')
  await referrals.open()
  await expect(page.getByRole('region', { name: 'Giấy chuyển · hẹn' })).toBeVisible()
  const counter = await page.context().browser()?.newContext({ baseURL: desk.app.baseUrl })
  if (!counter) throw new Error('no browser')
  await counter.request.post('/api/v1/session', { data: { username: 'letan', password: 'TiepDon-mau-2026' } })
  await admit(counter.request, holder)
  await expect(referrals.line(holder.fullName)).toContainText('chữ ký không hợp lệ')
  await counter.close()
  expect(addresses.filter((address) => /M%E1%BA%ABu|Mẫu/.test(address))).toEqual([])
})
