import { expect, test } from './fixtures/test'

test('a holiday the Government has just decided is entered, and slips are counted with it from then on', async ({
  page,
  signIn,
}) => {
  await signIn('quantri')
  await page.goto('/admin/rules')
  const calendar = page.getByRole('region', { name: 'Ngày nghỉ và ngày làm bù' })
  await expect(calendar).toContainText('có giá trị đến hết')
  const before = await calendar.getByText('có giá trị đến hết').textContent()

  const form = page.getByRole('region', { name: 'Thêm hoặc sửa một ngày' })
  await form.getByRole('button', { name: 'Lưu ngày này' }).press('Enter')
  await expect(form.getByLabel('Ngày', { exact: true })).toBeFocused()
  const date = nextWeekday()
  await page.keyboard.type(date)
  await form.getByLabel('Căn cứ').fill('CV 999/TTg (mẫu)')
  await page.keyboard.press('Enter')
  const line = calendar.getByRole('listitem').filter({ hasText: date })
  await expect(line).toContainText('CV 999/TTg (mẫu)')
  await expect(calendar.getByText('có giá trị đến hết')).not.toHaveText(before ?? '')
  await line.getByRole('button', { name: `Bỏ dòng ${date}` }).press('Enter')
  await expect(calendar.getByText('có giá trị đến hết')).toHaveText(before ?? '')
  await expect(page.getByRole('region', { name: 'Lịch sử thay đổi' })).toContainText(`Bỏ từ ${date}`)
})

test('a new reference amount is added with its paper; one the program knows already is refused beside the form', async ({
  page,
  signIn,
}) => {
  await signIn('quantri')
  await page.goto('/admin/rules')
  const form = page.getByRole('region', { name: 'Thêm quy định mới' })
  await form.getByLabel('Quy định').selectOption('Mức tham chiếu (đồng)')
  await form.getByLabel('Có hiệu lực từ ngày').fill('01/07/2030')
  await form.getByLabel('Giá trị').fill('3.000.000')
  await form.getByLabel('Căn cứ').fill('NĐ 999/2030/NĐ-CP (mẫu)')
  await page.keyboard.press('Enter')
  const amounts = page.getByRole('region', { name: 'Mức tham chiếu', exact: true })
  await expect(amounts.getByRole('listitem').last()).toContainText('Cùng chi trả quá 18.000.000 đ')
  await amounts.getByRole('button', { name: 'Bỏ dòng 01/07/2030' }).press('Enter')
  await expect(amounts.getByRole('button', { name: 'Bỏ dòng 01/07/2030' })).toHaveCount(0)
})

/** A working day of the next two weeks, as it is typed; none of the program's holidays falls there by weekday alone. */
function nextWeekday(): string {
  const day = new Date(Date.now() + 7 * 60 * 60 * 1000)
  do day.setUTCDate(day.getUTCDate() + 1)
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6)
  return day.toISOString().slice(0, 10).split('-').toReversed().join('/')
}
