import { addLook } from './fixtures/add-look'
import { expect, test } from './fixtures/test'

test('a manager accepts a look out of the ordinary, changes the verdict, and the list is empty of it', async ({
  page,
  signIn,
  desk,
  inventName,
}) => {
  const actorName = inventName('Điều Dưỡng Mẫu')
  await addLook(desk.databaseUrl, { actorName, reason: 'Người nhà hỏi kết quả' })
  await signIn('quanly')
  await page.goto('/')
  await page.getByRole('link', { name: 'Quản trị' }).click()
  await page.getByRole('link', { name: 'Lượt xem hồ sơ' }).click()
  const line = page.getByRole('listitem').filter({ hasText: actorName })
  await expect(line.getByText('Lý do: Người nhà hỏi kết quả')).toBeVisible()
  await line.getByRole('button', { name: /cần làm rõ$/ }).press('Enter')
  await expect(line.getByRole('status')).toContainText('Cần làm rõ')
  await line.getByRole('button', { name: /hợp lý$/ }).press('Enter')
  await expect(line.getByRole('status')).toContainText('Hợp lý')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Danh sách' })).toBeVisible()
  await page.getByLabel('Tất cả').check()
  await expect(line.getByText(/^Minh, /)).toBeVisible()
  await page.getByLabel('Chưa rà soát').check()
  await expect(line).toBeHidden()
})
