import type { BrowserContext } from '@playwright/test'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { formatDate } from '@/lib/utils/format-dates'
import { DEMO_PASSWORD, expect, test } from './fixtures/test'
import { IntakePage } from './pages/intake-page'

async function signInAs(context: BrowserContext, baseUrl: string, username: string): Promise<void> {
  const data = { username, password: DEMO_PASSWORD }
  expect((await context.request.post(`${baseUrl}/api/v1/session`, { data })).status()).toBe(200)
}

test('a manager sees a visit come in, opens a figure to its visits, and exports both', async ({
  browser,
  page,
  desk: world,
  signIn,
  inventName,
  expectAccessible,
}) => {
  const { baseUrl } = world.app
  const fullName = inventName('Nguyễn Số Liệu')
  const deskName = inventName('Bàn')
  const counter = await browser.newContext()
  await signInAs(counter, baseUrl, 'letan')
  await signIn('quanly')
  const intake = new IntakePage(page)
  await intake.open()
  const before = await intake.countVisits()
  await expect(intake.row('Theo bàn tiếp đón', deskName)).toHaveCount(0)

  await test.step('a desk admits: the figures follow by themselves, soon', async () => {
    const admission = buildCheckIn({
      person: { create: buildNewPerson({ fullName }) },
      identified: { method: 'citizen-card-qr', medium: 'vneid' },
      vneid: { seen: ['citizen-card'], refused: [{ paper: 'referral', reason: 'unsigned' }] },
      desk: deskName,
      scanToTicketMs: 9_000,
    })
    expect((await counter.request.post(`${baseUrl}/api/v1/check-ins`, { data: admission })).status()).toBe(200)
    // Other tests of this worker are over: nobody else admits.
    await expect.poll(() => intake.countVisits(), { timeout: 3_000 }).toBe(before + 1)
    await expect(intake.row('Theo bàn tiếp đón', deskName)).toContainText('9 giây')
    await expect(page.getByRole('table', { name: 'Giấy trên VNeID được chấp nhận', exact: true })).toContainText(
      'chưa ký số 1',
    )
  })

  await test.step('the figure of that desk opens to the visit', async () => {
    await intake
      .row('Theo bàn tiếp đón', deskName)
      .getByRole('button', { name: `${deskName}: 1` })
      .press('Enter')
    await expect(intake.opened.getByRole('listitem')).toHaveCount(1)
    await expect(intake.opened.getByRole('listitem')).toContainText(fullName)
    await expect(intake.opened.getByRole('listitem')).toContainText('QR căn cước · VNeID')
    await expectAccessible()
    const list = await intake.download(intake.opened.getByRole('button', { name: 'Xuất danh sách' }))
    const rows = list.sheet('Danh sách lượt').rows()
    expect(rows[0]).toEqual([`Danh sách lượt: ${deskName}`])
    expect(rows[5]?.slice(2, 5)).toEqual(['12', expect.any(String), fullName])
    expect(rows[5]?.[8]).toBe(deskName)
    await page.keyboard.press('Escape')
    await expect(intake.opened).toHaveCount(0)
  })

  await test.step('the day is exported as it stands', async () => {
    const today = toLocalDate(new Date())
    const workbook = await intake.download(page.getByRole('button', { name: 'Xuất Excel' }))
    expect(workbook.fileName).toBe(`so-lieu-${today}-${today}.xlsx`)
    expect(workbook.sheet('Tổng hợp').row(6)).toEqual(['Lượt', before + 1, 'lượt'])
    expect(workbook.sheet('Theo bàn').rows()).toContainEqual([deskName, 1, 1, 1, 9, 9])
    expect(workbook.sheet('Theo ngày').row(6)[0]).toEqual(new Date(`${today}T00:00:00Z`))
  })

  await test.step('the report of the half-year is filled with what reception knows', async () => {
    await page.getByRole('button', { name: 'Báo cáo 6 tháng' }).click()
    const report = await intake.download(intake.opened.getByRole('button', { name: 'Tạo báo cáo' }))
    expect(report.names).toEqual(['Báo cáo', 'Khó khăn, vướng mắc', 'Định nghĩa'])
    await expect(intake.opened).toHaveCount(0)
  })
  await counter.close()
})

test('a period is chosen by keyboard, and a wrong one says why', async ({ page, signIn }) => {
  await signIn('quanly')
  const intake = new IntakePage(page)
  await intake.open()
  await intake.choose('Hôm qua')
  const yesterday = formatDate(toLocalDate(new Date(Date.now() - 86_400_000)))
  await expect(page.getByText(yesterday, { exact: true })).toBeVisible()
  await expect(page.getByText(/kỳ đã qua/)).toBeVisible()
  await intake.choose('Khoảng khác')
  await page.getByLabel('Đến ngày').fill('31/02/2026')
  await page.getByLabel('Đến ngày').press('Enter')
  await expect(page.getByText('Gõ ngày như 01/11/2026.')).toBeVisible()
  await page.getByLabel('Từ ngày').fill('01/11/2026')
  await page.getByLabel('Đến ngày').fill('02/11/2026')
  await page.getByLabel('Đến ngày').press('Enter')
  await expect(page.getByText('01/11/2026 – 02/11/2026', { exact: true })).toBeVisible()
})

test('each chart has its numbers as a table, and each figure of the plan its definition', async ({ page, signIn }) => {
  await signIn('quanly')
  const intake = new IntakePage(page)
  await intake.open()
  await page.getByText('Bảng số').press('Enter')
  await expect(page.getByRole('table', { name: 'Lượt theo giờ' })).toBeVisible()
  const plan = page.getByRole('region', { name: 'Chỉ tiêu của kế hoạch K1–K9' })
  await expect(plan.getByRole('heading', { level: 3 })).toHaveText([
    /^K1/,
    /^K2/,
    /^K3/,
    /^K4/,
    /^K5/,
    /^K6/,
    /^K7/,
    /^K8/,
    /^K9/,
  ])
  await plan.getByText('Cách tính K1').press('Enter')
  await expect(plan.getByText(/mỗi người tính một lần, không tính lượt đã hủy/)).toBeVisible()
})

test.describe('whoever may not', () => {
  // The browser itself reports the refused page.
  test.use({ allowedConsoleErrors: [/403/] })

  for (const role of ['letan', 'dieuduong'] as const) {
    test(`${role} is refused the page, the figures and every file`, async ({ page, signIn, baseURL }) => {
      await signIn(role)
      expect((await page.goto('/intake'))?.status()).toBe(403)
      const period = { from: '2026-11-01', to: '2026-11-02' }
      for (const [path, data] of [
        ['/api/v1/intake', { period }],
        ['/api/v1/intake/visits', { period, filter: {}, limit: 1 }],
        ['/api/v1/intake/export', { period }],
        ['/api/v1/intake/visits/export', { period, filter: {}, what: 'x' }],
        ['/api/v1/intake/sector-report', { year: 2026, half: 1 }],
      ] as const) {
        expect((await page.request.post(`${baseURL}${path}`, { data })).status(), path).toBe(403)
      }
    })
  }

  test('an administrator sees sums and no people', async ({ page, signIn }) => {
    await signIn('quantri')
    const intake = new IntakePage(page)
    await intake.open()
    await expect(intake.visits.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Xuất Excel' })).toHaveCount(0)
  })
})

test('on paper the figures stand without buttons and navigation', async ({ page, signIn }) => {
  await signIn('quanly')
  const intake = new IntakePage(page)
  await intake.open()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Số liệu tiếp đón' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Lượt theo giờ' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Xuất Excel' })).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
})
