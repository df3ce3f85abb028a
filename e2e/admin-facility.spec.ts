import { DEMO_PASSWORD, expect, test } from './fixtures/test'

test('an administrator sees what a new level would pay before saving it, and the history keeps it', async ({
  page,
  signIn,
}) => {
  await signIn('quantri')
  await page.goto('/admin/facility')
  const form = page.getByRole('region', { name: 'Thêm hoặc sửa mô tả từ một ngày' })
  await form.getByRole('button', { name: 'Lưu mô tả' }).press('Enter')
  await expect(form.getByLabel('Có hiệu lực từ ngày')).toBeFocused()
  await expect(form.getByText('Ghi ngày/tháng/năm, ví dụ 01/12/2026.')).toBeVisible()

  await page.keyboard.type('01/01/2030')
  await form.getByLabel('Điểm xếp cấp').fill('66,5')
  await form.getByLabel('Cấp chuyên môn kỹ thuật').selectOption('Cấp cơ bản')
  await form.getByLabel('Tuyến trước 01/01/2025').selectOption('Tuyến huyện')
  const effect = form.getByRole('region', { name: 'Nếu lưu' })
  await expect(effect.getByRole('row', { name: /Tự đến, không giấy/ })).toContainText('→ 3.3 · 80 %')
  await form.getByRole('button', { name: 'Lưu mô tả' }).press('Enter')

  const list = page.getByRole('region', { name: 'Cấp, điểm, tuyến theo ngày' })
  const coming = list.getByRole('listitem').filter({ hasText: 'Từ 01/01/2030' })
  await expect(coming).toContainText('Cấp cơ bản · 66,5 điểm · Tuyến huyện')
  await expect(page.getByRole('region', { name: 'Lịch sử thay đổi' })).toContainText(
    'Thêm mô tả từ 01/01/2030: Cấp chuyên môn kỹ thuật Cấp cơ bản, Điểm 66,5',
  )
  await coming.getByRole('button', { name: 'Bỏ mô tả này' }).press('Enter')
  await expect(coming).toHaveCount(0)
})

test.describe('two administrators', () => {
  test.use({ allowedConsoleErrors: [/409/] })

  test('who change the same name: the second is told, keeps what was typed and decides', async ({
    page,
    browser,
    desk,
    signIn,
  }) => {
    await signIn('quantri')
    await page.goto('/admin/facility')
    const name = page.getByLabel('Tên cơ sở')
    const theirs = `Bệnh viện Mẫu Khác ${Date.now()}`
    const mine = `Bệnh viện Mẫu Tôi ${Date.now()}`
    await name.fill(mine)

    const other = await browser.newContext({ baseURL: desk.app.baseUrl })
    await other.request.post('/api/v1/session', { data: { username: 'quantri', password: DEMO_PASSWORD } })
    const otherPage = await other.newPage()
    await otherPage.goto('/admin/facility')
    await otherPage.getByLabel('Tên cơ sở').fill(theirs)
    await otherPage.getByLabel('Tên cơ sở').press('Enter')
    await expect(otherPage.getByText('Đã lưu.')).toBeVisible()
    await other.close()

    await name.press('Enter')
    const form = page.getByRole('region', { name: 'Tên và hàng chờ' })
    await expect(form.getByRole('alert')).toContainText(theirs)
    await expect(name).toHaveValue(mine)
    await page.getByRole('button', { name: 'Giữ bản tôi đang nhập' }).press('Enter')
    await name.press('Enter')
    await expect(page.getByText('Đã lưu.')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Lịch sử thay đổi' })).toContainText(`Tên: ${theirs} → ${mine}`)
  })
})

test('a condition of the plan is answered with the paper it rests on', async ({ page, signIn }) => {
  await signIn('quantri')
  await page.goto('/admin/facility')
  const line = page.getByRole('listitem').filter({ hasText: 'Quy chế, quy trình' }).first()
  await expect(line).toContainText('Chưa trả lời')
  await line.getByRole('radio', { name: 'Đạt', exact: true }).press('Space')
  await line.getByLabel('Căn cứ (số văn bản, ngày)').fill('QĐ 12/QĐ-BVM ngày 01/10/2026')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1/5 điều kiện đạt')).toBeVisible()
  await expect(line).toContainText(/ ghi ngày \d\d\/\d\d\/\d{4}/)
})
