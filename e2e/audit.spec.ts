import { readFile } from 'node:fs/promises'
import { admit, createPaperHolder } from './fixtures/paper-holder'
import { expect, test } from './fixtures/test'

test('a manager finds who saw a patient, narrows it to one visit, and takes the lines along', async ({
  page,
  signIn,
  desk,
  inventName,
}) => {
  const fullName = inventName('Người Bệnh Mẫu')
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await signIn('letan')
  await admit(page.request, await createPaperHolder(desk.databaseUrl, fullName, []))

  await signIn('quanly')
  await page.goto('/admin/audit')
  await page.getByRole('button', { name: 'Tìm người' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tìm người' })
  await dialog.getByLabel('Người bệnh').fill(fullName)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: fullName }).click()
  const lines = page.getByRole('region', { name: 'Các dòng' }).getByRole('listitem')
  const admission = lines.filter({ hasText: 'Tiếp đón, cấp số' })
  await expect(admission).toHaveCount(1)
  await expect(admission).toContainText(`Người bệnh: ${fullName}`)
  await expect(admission).toContainText('Lan')
  await admission.getByRole('button', { name: 'Mọi dòng của lượt này' }).click()
  await expect(page.getByRole('button', { name: 'Bỏ lọc: Chỉ một lượt khám' })).toBeVisible()
  await expect(admission).toHaveCount(1)
  await expect(lines.filter({ hasText: 'Tìm người bệnh' })).toHaveCount(0)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^nhat-ky-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)
  const rows = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
  // Reading and taking out are lines of their own.
  for (const what of ['Tiếp đón, cấp số', 'Xem nhật ký', 'Xuất nhật ký']) {
    expect(rows.filter((row) => row.includes(what) && row.includes(fullName))).toHaveLength(1)
  }

  await page.getByRole('button', { name: 'Bỏ lọc: Chỉ một lượt khám' }).click()
  await page.getByLabel('Việc', { exact: true }).selectOption('Xuất nhật ký')
  await expect(lines.filter({ hasText: 'Minh' })).toHaveCount(1)
  for (const address of addresses) expect(decodeURIComponent(address)).not.toContain(fullName)
})

test('an administrator checks the chain while the page stays usable, and sees no patient', async ({ page, signIn }) => {
  await signIn('quantri')
  await page.goto('/admin/audit')
  const chain = page.getByRole('region', { name: 'Tính nguyên vẹn' })
  await chain.getByRole('button', { name: 'Kiểm tra tất cả' }).press('Enter')
  await expect(chain.getByRole('listitem').first()).toContainText('Tuấn kiểm tra dòng 1 –')
  await expect(chain.getByRole('listitem').first()).toContainText('Nguyên vẹn')
  await expect(page.getByRole('button', { name: 'Tìm người' })).toBeHidden()
  await expect(page.getByText('Tìm theo người bệnh là việc của quản lý')).toBeVisible()

  await page.getByLabel('Từ ngày').fill('31/02/2026')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ghi ngày dạng 13/11/2026.')).toBeVisible()
  await expect(page.getByLabel('Từ ngày')).toHaveValue('31/02/2026')
})
