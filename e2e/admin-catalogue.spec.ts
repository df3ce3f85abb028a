import { expect, test } from './fixtures/test'

const LIST = [
  'Nơi lập;31950;Phòng khám Đa khoa Mẫu Hoa Sen',
  'Nơi lập;31951;Trạm Y tế xã Mẫu Phù Đổng',
  'Nơi lập;3195;Mã hỏng',
].join('\r\n')

test('a catalogue without headings is looked at, imported and found, and papers can name its facilities', async ({
  page,
  signIn,
}) => {
  await signIn('quantri')
  await page.goto('/admin/catalogue')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Chọn tệp danh mục' }).click()
  await (await chooser).setFiles({ name: 'DM_COSOKCB.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })

  const review = page.getByRole('region', { name: 'Xem trước «DM_COSOKCB.csv»' })
  await expect(review).toContainText('Chưa nhận ra cột mã và cột tên')
  await review.getByLabel('Cột mã cơ sở').selectOption({ index: 2 })
  await review.getByLabel('Cột tên cơ sở').selectOption({ index: 3 })
  await expect(review.getByRole('list', { name: 'Dòng bị từ chối (1)' })).toContainText('Dòng 3')
  const held = page.getByRole('region', { name: 'Đang có' })
  await held.getByLabel('Tìm theo mã hoặc tên').fill('hoa sen mau')
  await expect(held).toContainText('Không có cơ sở nào như vậy.')

  await review.getByRole('button', { name: 'Nhập 2 cơ sở' }).click()
  const told = page.getByRole('status').filter({ hasText: 'Đã nhập' })
  await expect(told).toContainText('2 mới, 0 đổi tên')
  await expect(told).toBeInViewport()
  await expect(held.getByRole('listitem')).toHaveText(/31950Phòng khám Đa khoa Mẫu Hoa Sen/)
  await expect(held).toContainText('Nhập lần cuối: «DM_COSOKCB.csv»')
  await expect(page.getByRole('region', { name: 'Lịch sử thay đổi' })).toContainText('Nhập tệp «DM_COSOKCB.csv»: mới 2')

  await signIn('letan')
  const found = await page.request.post('/api/v1/facilities/find', { data: { code: '31951' } })
  expect(await found.json()).toMatchObject({ value: { facilities: [{ name: 'Trạm Y tế xã Mẫu Phù Đổng' }] } })
})
