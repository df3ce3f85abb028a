import { DEMO_PASSWORD, expect, test } from './fixtures/test'
import { sandboxAccount } from '@/sandbox/sandbox-account'

test('an administrator sees where the way to the gateway breaks, enters the new password, and desks verify again', async ({
  page,
  browser,
  otherApp,
  signIn,
  stranger,
}) => {
  await signIn('quantri')
  await page.goto('/admin/gateway')
  const account = page.getByRole('region', { name: 'Đang dùng' })
  await expect(account).toContainText('cấu hình máy chủ')
  await expect(account).not.toContainText(sandboxAccount.officerId)

  const form = page.getByRole('region', { name: 'Đổi tài khoản hoặc mật khẩu' })
  await form.getByLabel('Mật khẩu cổng').fill('Het-han-2026')
  await page.keyboard.press('Enter')
  await expect(account).toContainText('nhập trong ứng dụng')
  await expect(form.getByLabel('Mật khẩu cổng')).toHaveValue('')

  const trial = page.getByRole('region', { name: 'Kiểm tra kết nối' })
  const step = (name: string) => trial.getByRole('listitem').filter({ hasText: name })
  await trial.getByRole('button', { name: 'Bắt đầu thử' }).press('Enter')
  await expect(step('Kết nối')).toContainText(/Được.*giây/)
  await expect(step('Đăng nhập')).toContainText('mã 401')
  await expect(step('Đăng nhập')).toContainText('Mật khẩu có thể đã hết hạn')
  await expect(step('Tra cứu thẻ')).toContainText('bước trước chưa được')

  await form.getByLabel('Mật khẩu cổng').fill(sandboxAccount.password)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  const person = stranger()
  await trial.getByLabel('Số để hỏi thử').fill(person.personalNumber)
  await page.keyboard.press('Enter')
  await expect(trial.getByText('Ghi họ tên như trên thẻ.')).toBeVisible()
  const { day = 1, month = 1, year } = person.birthDate
  await trial.getByLabel('Họ tên').fill(person.fullName)
  await trial.getByLabel('Ngày sinh').fill(`${day}/${month}/${year}`)
  await page.keyboard.press('Enter')
  await expect(step('Đăng nhập')).toContainText(/Được.*mã 200/)
  await expect(step('Tra cứu thẻ')).toContainText('mã 000')
  await expect(step('Lịch sử khám')).toContainText('Được')
  await expect(step('Cùng chi trả')).toContainText('Được')

  const desk = await browser.newContext({ baseURL: otherApp.baseUrl })
  await desk.request.post('/api/v1/session', { data: { username: 'letan', password: DEMO_PASSWORD } })
  const { personalNumber, fullName, birthDate } = stranger()
  const asked = await desk.request.post('/api/v1/coverage', { data: { personalNumber, fullName, birthDate } })
  expect((await asked.json()).value.status).toBe('verified')
  await desk.close()
  await page.getByRole('button', { name: 'Dùng lại cấu hình máy chủ' }).press('Enter')
  await expect(account).toContainText('cấu hình máy chủ')
})
