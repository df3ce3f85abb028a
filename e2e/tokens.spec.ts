import { expect, test } from './fixtures/test'

test.beforeEach(async ({ signIn, page }) => {
  await signIn('quantri')
  await page.goto('/admin/tokens')
})

test('another system gets a token with what it needs, and loses it again', async ({ page, request, inventName }) => {
  const name = inventName('Phần Mềm Mẫu')
  await page.getByRole('button', { name: 'Cấp mã truy cập' }).click()
  const form = page.getByRole('dialog', { name: 'Cấp mã truy cập' })
  await form.getByRole('button', { name: 'Cấp mã' }).click()
  await expect(form.getByText('Ghi tên để sau này biết mã của ai.')).toBeVisible()
  await expect(form.getByText('Chọn ít nhất một quyền.')).toBeVisible()
  await form.getByLabel('Tên').fill(name)
  await form.getByLabel('Đọc mã quét, tính mã đối tượng').check()
  await form.getByRole('button', { name: 'Cấp mã' }).click()
  const token = await page.getByRole('status', { name: `Mã truy cập của «${name}»` }).innerText()
  await page.getByRole('button', { name: 'Đã lưu mã' }).click()
  await expect(page.getByText(token)).toBeHidden()

  const origin = new URL(page.url()).origin
  const ask = async () => {
    const answer = await request.post(`${origin}/api/v1/identify`, {
      data: { raw: 'Nguyễn Văn Mẫu', channel: 'typed' },
      headers: { authorization: `Bearer ${token}` },
    })
    return answer.status()
  }
  expect(await ask()).toBe(200)
  await page.reload()
  const line = page.getByRole('listitem').filter({ hasText: name })
  await expect(line.getByText(/dùng lần cuối/)).toBeVisible()
  await line.getByRole('button', { name: `Thu hồi ${name}` }).press('Enter')
  await line.getByRole('button', { name: 'Thu hồi ngay' }).press('Enter')
  await expect(line).toBeHidden()
  expect(await ask()).toBe(401)
})

test('a wall screen is paired with the code from this page and goes dark when revoked', async ({
  page,
  browser,
  baseURL,
  inventName,
}) => {
  const name = inventName('Sảnh Mẫu')
  await page.getByRole('button', { name: 'Thêm màn hình' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm màn hình' })
  await form.getByLabel('Tên', { exact: true }).fill(name)
  await form.getByRole('group', { name: 'Hiện các phòng' }).getByRole('checkbox').first().check()
  await form.getByRole('button', { name: 'Tạo mã ghép' }).click()
  const code = await page.getByRole('status', { name: `Mã ghép của «${name}»` }).innerText()
  await page.getByRole('button', { name: 'Đã lưu mã' }).click()
  const line = page.getByRole('listitem').filter({ hasText: name })
  await expect(line.getByText('Chờ nhập mã')).toBeVisible()

  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const wall = await context.newPage()
  await wall.goto('/display')
  await wall.getByRole('textbox').fill(code)
  await wall.keyboard.press('Enter')
  await expect(wall.getByRole('button', { name: 'Bật tiếng' })).toBeVisible()

  await page.reload()
  await expect(line.getByText('Đã ghép')).toBeVisible()
  await line.getByRole('button', { name: `Sửa màn hình ${name}` }).click()
  const change = page.getByRole('dialog', { name: `Sửa màn hình «${name}»` })
  await change.getByRole('group', { name: 'Hiện các phòng' }).getByRole('checkbox').first().uncheck()
  await change.getByRole('button', { name: 'Lưu' }).click()
  await expect(change).toHaveCount(0)
  await expect(line.getByText('mọi phòng')).toBeVisible()
  await line.getByRole('button', { name: `Thu hồi ${name}` }).click()
  await line.getByRole('button', { name: 'Thu hồi ngay' }).click()
  await expect(line).toBeHidden()
  await wall.reload()
  await expect(wall.getByRole('heading', { name: 'Ghép màn hình này' })).toBeVisible()
  await context.close()
})
