import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures/test'
import { ReceptionPage } from './pages/reception-page'

const OWN_PASSWORD = 'sương mù-512-mẫu'

test.beforeEach(({ signIn }) => signIn('quantri'))

test('a new receptionist gets a one-time password, must change it, and starts at the counter', async ({
  page,
  browser,
  baseURL,
  inventName,
}) => {
  const name = inventName('Lễ Tân Mẫu')
  const username = toUsername(name)
  await page.goto('/admin/people')
  await page.getByRole('button', { name: 'Thêm người dùng' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm người dùng' })
  await form.getByLabel('Họ tên').fill(name)
  await form.getByLabel('Tên đăng nhập').fill('Lê Tân')
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(form.getByText('không dấu')).toBeVisible()
  await expect(form.getByText('Chọn một vai trò.')).toBeVisible()
  await form.getByLabel('Tên đăng nhập').fill(username)
  await form.getByLabel('Vai trò').selectOption('Lễ tân')
  await form.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const oneTime = await page.getByRole('status', { name: `Mật khẩu dùng một lần của ${name}` }).innerText()
  await page.getByRole('button', { name: 'Đã đưa cho người dùng' }).click()
  await expect(page.getByText(oneTime)).toBeHidden()

  const hers = await openPage(browser, baseURL)
  await signInOnPage(hers, username, oneTime)
  await expect(hers.getByRole('heading', { name: 'Đặt mật khẩu của riêng mình' })).toBeVisible()
  await hers.goto('/reception')
  await expect(hers.getByRole('heading', { name: 'Đặt mật khẩu của riêng mình' })).toBeVisible()
  expect((await hers.request.post('/api/v1/visits/today', { data: {} })).status()).toBe(403)
  await hers.getByLabel('Mật khẩu hiện tại').fill(oneTime)
  await hers.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_PASSWORD)
  await hers.getByLabel('Nhập lại mật khẩu mới').fill('khác')
  await hers.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(hers.getByText('Hai lần nhập chưa giống nhau.')).toBeVisible()
  await hers.getByLabel('Nhập lại mật khẩu mới').fill(OWN_PASSWORD)
  await hers.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(hers).toHaveURL(/\/reception$/)
  await expect(hers.getByRole('button', { name: `Tài khoản ${name}` })).toBeVisible()
  await hers.context().close()
})

test('a receptionist who is disabled while she works is signed out at once and told', async ({
  page,
  browser,
  baseURL,
  inventName,
}) => {
  const name = inventName('Nghỉ Việc Mẫu')
  const hers = await openDesk({ page, browser, baseURL }, name)
  await new ReceptionPage(hers).box.fill('Mẫu Đang Gõ')

  await page.goto('/admin/people')
  await page.getByLabel('Tìm theo tên').fill(name)
  await page.getByRole('button', { name: `Mở tài khoản ${name}` }).press('Enter')
  const dialog = page.getByRole('dialog', { name: new RegExp(name) })
  await dialog.getByRole('button', { name: 'Khoá tài khoản' }).click()
  await expect(dialog.getByText('Ghi lý do, ít nhất 3 chữ.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Nghỉ việc' }).click()
  await dialog.getByRole('button', { name: 'Khoá tài khoản' }).click()
  await expect(page.getByRole('status').getByText(`Đã khoá tài khoản ${name}.`)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: name }).getByText('Đã khoá')).toBeVisible()

  const told = hers.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await expect(told.getByText('Tài khoản đã ngừng sử dụng')).toBeVisible()
  await told.getByLabel('Mật khẩu').fill(OWN_PASSWORD)
  await told.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(told.getByText('Tài khoản đã ngừng sử dụng')).toBeVisible()
  await hers.context().close()
})

test('whoever forgot the password goes on where she stood, with one of her own', async ({
  page,
  browser,
  baseURL,
  inventName,
}) => {
  const name = inventName('Quên Mẫu')
  const hers = await openDesk({ page, browser, baseURL }, name)
  const { box } = new ReceptionPage(hers)
  await box.fill('Mẫu Chưa Xong')

  await page.goto('/admin/people')
  await page.getByRole('button', { name: `Mở tài khoản ${name}` }).click()
  await page.getByRole('button', { name: 'Cấp lại mật khẩu' }).click()
  await page.getByRole('button', { name: 'Cấp lại và kết thúc mọi phiên' }).click()
  const oneTime = await page.getByRole('status', { name: `Mật khẩu dùng một lần của ${name}` }).innerText()

  const again = hers.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await again.getByLabel('Mật khẩu').fill(oneTime)
  await again.getByRole('button', { name: 'Đăng nhập' }).click()
  const own = hers.getByRole('dialog', { name: 'Đặt mật khẩu của riêng mình' })
  await own.getByLabel('Mật khẩu mới', { exact: true }).fill(`${OWN_PASSWORD}-2`)
  await own.getByLabel('Nhập lại mật khẩu mới').fill(`${OWN_PASSWORD}-2`)
  await own.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(own).toBeHidden()
  await expect(box).toHaveValue('Mẫu Chưa Xong')
  await hers.context().close()
})

test('role and day of training are kept, a wrong day is said beside its field, one’s own role is left alone', async ({
  page,
  browser,
  baseURL,
  inventName,
}) => {
  const name = inventName('Đổi Vai Mẫu')
  const hers = await openDesk({ page, browser, baseURL }, name)
  await hers.context().close()
  await page.goto('/admin/people')
  await page.getByRole('button', { name: `Mở tài khoản ${name}` }).click()
  const dialog = page.getByRole('dialog', { name: new RegExp(name) })
  await dialog.getByLabel('Vai trò', { exact: true }).selectOption('Điều dưỡng')
  await dialog.getByLabel('Ngày tập huấn').fill('31/02/2026')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(dialog.getByText('không ở tương lai')).toBeVisible()
  await dialog.getByLabel('Ngày tập huấn').fill('13/11/2025')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await page.keyboard.press('Escape')
  const line = page.getByRole('listitem').filter({ hasText: name })
  await expect(line.getByText('Điều dưỡng')).toBeVisible()
  await expect(line.getByText('13/11/2025')).toBeVisible()

  await page.getByRole('listitem').filter({ hasText: 'tài khoản của bạn' }).getByRole('button').click()
  const own = page.getByRole('dialog')
  await expect(own.getByText('là việc của một quản trị khác')).toBeVisible()
  await expect(own.getByRole('button', { name: 'Khoá tài khoản' })).toBeHidden()
})

/** A receptionist of this test alone, signed in at the counter with a password of her own. */
async function openDesk(
  { page, browser, baseURL }: { page: Page; browser: Browser; baseURL: string | undefined },
  name: string,
): Promise<Page> {
  const username = toUsername(name)
  const created = await page.request.post('/api/v1/staff/create', { data: { username, name, role: 'receptionist' } })
  const { value } = await created.json()
  const hers = await openPage(browser, baseURL)
  await signInOnPage(hers, username, value.oneTimePassword)
  await hers.getByLabel('Mật khẩu hiện tại').fill(value.oneTimePassword)
  await hers.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_PASSWORD)
  await hers.getByLabel('Nhập lại mật khẩu mới').fill(OWN_PASSWORD)
  await hers.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(hers.getByRole('button', { name: `Tài khoản ${name}` })).toBeVisible()
  return hers
}

async function openPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'vi-VN' })
  return context.newPage()
}

async function signInOnPage(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

function toUsername(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[Đđ]/g, 'd').toLowerCase().replaceAll(' ', '.')
}
