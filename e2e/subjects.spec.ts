import { readFile } from 'node:fs/promises'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { expect, test } from './fixtures/test'

test('a manager answers what somebody asks about their data, within its days', async ({
  page,
  signIn,
  baseURL,
  inventName,
  expectAccessible,
}) => {
  const fullName = inventName('Trần Mẫu Hỏi')
  await signIn('letan')
  const person = { create: buildNewPerson({ fullName, phone: '0900000007' }) }
  const admitted = await page.request.post(`${baseURL}/api/v1/check-ins`, {
    data: buildCheckIn({ roomCode: '12', person }),
  })
  expect(admitted.status()).toBe(200)

  await signIn('quanly')
  await page.goto('/subjects')

  await test.step('what is missing stands beside its field, and what was typed survives closing', async () => {
    await page.getByRole('button', { name: 'Ghi yêu cầu mới' }).click()
    await page.getByLabel('Nội dung yêu cầu').fill('Xin sửa tên và xem dữ liệu')
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await expect(page.getByText('Chọn loại yêu cầu.')).toBeVisible()
    await expect(page.getByLabel('Yêu cầu', { exact: true })).toBeFocused()
    await expectAccessible()
    await page.getByRole('button', { name: 'Đóng' }).click()
    await page.getByRole('button', { name: 'Ghi yêu cầu mới' }).click()
    await expect(page.getByLabel('Nội dung yêu cầu')).toHaveValue('Xin sửa tên và xem dữ liệu')
  })

  await test.step('a request goes on the register with its clock', async () => {
    await page.getByLabel('Yêu cầu', { exact: true }).selectOption({ label: 'Sửa thông tin' })
    await page.getByLabel('Người yêu cầu').fill(fullName)
    await page.getByLabel('Quan hệ', { exact: true }).selectOption({ label: 'Chính người bệnh' })
    await page.getByLabel('Cách liên lạc').fill('0900000007')
    await page.getByLabel('Đã xác minh danh tính thế nào').fill('Đối chiếu căn cước tại quầy')
    await page.getByLabel('Hồ sơ của ai').fill(fullName)
    await page.getByLabel('Hồ sơ của ai').press('Enter')
    await page.getByRole('listitem').getByRole('button', { name: fullName }).click()
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await expect(page.getByRole('region', { name: 'Sửa thông tin' })).toContainText('Còn 10 ngày')
  })

  await test.step('the account shows what is held and until when it must stay', async () => {
    await page.getByRole('button', { name: 'Lập bảng kê' }).click()
    const account = page.getByRole('region', { name: 'Đang giữ gì về người này' })
    await expect(account.getByRole('heading', { name: 'Lượt khám' })).toBeVisible()
    await expect(account.getByText('0900000007').first()).toBeVisible()
    await expect(account.getByText(/Phải giữ đến .* \(lượt khám, sổ sách\)/).first()).toBeVisible()
    await expectAccessible()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      account.getByRole('button', { name: 'Tải tệp' }).click(),
    ])
    expect(file.suggestedFilename()).not.toContain(fullName)
    expect(await readFile(await file.path(), 'utf8')).toContain(fullName)
  })

  await test.step('a correction keeps the old value', async () => {
    const form = page.getByRole('region', { name: 'Sửa hồ sơ' })
    await form.getByRole('button', { name: 'Sửa và giữ giá trị cũ' }).click()
    await expect(form.getByText('Ghi ít nhất 3 chữ.').first()).toBeVisible()
    await form.getByLabel('Địa chỉ đúng').fill('Số 5 phố Mẫu')
    await form.getByLabel('Lý do sửa').fill('Đã chuyển nhà')
    await form.getByLabel('Căn cứ đã xem').fill('Căn cước')
    await form.getByRole('button', { name: 'Sửa và giữ giá trị cũ' }).click()
    await expect(form.getByRole('status')).toContainText(fullName)
    await page.getByRole('button', { name: 'Lập bảng kê' }).click()
    const account = page.getByRole('region', { name: 'Đang giữ gì về người này' })
    await expect(account.getByText('Số 5 phố Mẫu').first()).toBeVisible()
    await expect(account.getByText(/Đã chuyển nhà/)).toBeVisible()
  })

  await test.step('answered and closed, it is among the finished ones', async () => {
    await page.getByLabel('Đã trả lời thế nào').fill('Đã sửa tại chỗ')
    await page.getByRole('button', { name: 'Ghi phản hồi' }).click()
    await expect(page.getByLabel('Đã trả lời thế nào')).toBeHidden()
    await page.getByLabel('Kết quả').fill('Đã sửa địa chỉ')
    await page.getByRole('button', { name: 'Đã xong', exact: true }).click()
    await expect(page.getByRole('button', { name: new RegExp(fullName) })).toBeHidden()
    await page.getByLabel('Đã xong', { exact: true }).check()
    await page.getByRole('button', { name: new RegExp(fullName) }).click()
    await expect(page.getByText('Đã sửa địa chỉ', { exact: false })).toBeVisible()
  })
})
