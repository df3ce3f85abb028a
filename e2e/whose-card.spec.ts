import { citizenCardOf, insuranceCardOf } from './fixtures/cards'
import { expect, test } from './fixtures/test'

test('a child typed over the mother’s card gets none of her numbers: she becomes the guardian', async ({
  reception,
  page,
  stranger,
  inventName,
  expectAccessible,
}) => {
  const mother = stranger()
  const child = inventName('Trần Văn Bé')
  await reception.type(citizenCardOf(mother))
  await expect(reception.newName).toHaveValue(mother.fullName)
  await reception.newName.fill(child)
  await page.getByLabel('Ngày sinh').fill('05/06/2023')
  await reception.chooseRoom('12')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Chọn thẻ là của ai rồi cấp số.')).toBeVisible()
  const ofGuardian = page.getByRole('button', { name: 'Thẻ của người giám hộ' })
  await expect(ofGuardian).toBeFocused()
  await expectAccessible()
  await ofGuardian.click()

  const guardian = page.getByRole('group', { name: 'Người giám hộ' })
  await expect(guardian.getByLabel('Họ và tên')).toHaveValue(mother.fullName)
  await guardian.getByLabel('Quan hệ với người bệnh').selectOption('Mẹ')
  await page.getByText('Nam', { exact: true }).click()
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)

  await test.step('her own card finds nobody: the number is on no record', async () => {
    await reception.type(mother.personalNumber)
    await expect(reception.newName).toHaveValue('')
  })
})

test('a number on the wrong record goes to its owner, and never renames the record', async ({
  reception,
  page,
  stranger,
  inventName,
  expectAccessible,
}) => {
  const mother = stranger()
  const child = inventName('Trần Văn Bé')
  await test.step('the child is admitted under her card by mistake', async () => {
    await reception.type(citizenCardOf(mother))
    await reception.newName.fill(child)
    await page.getByLabel('Ngày sinh').fill('05/06/2023')
    await page.getByRole('button', { name: 'Thẻ của người bệnh' }).click()
    await reception.chooseRoom('12')
    await reception.admit.click()
    await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  })

  await reception.type(citizenCardOf(mother))
  await expect(page.getByText('Có phải người này không?')).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Chọn có phải cùng một người hay không.')).toBeVisible()
  const another = page.getByRole('button', { name: 'Không, người khác' })
  await expect(another).toBeFocused()
  await another.click()
  await expect(page.getByText(`Số trên thẻ sẽ chuyển từ hồ sơ ${child}`)).toBeVisible()
  await expect(reception.newName).toHaveValue(mother.fullName)
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)

  await reception.type(mother.personalNumber)
  await expect(page.getByRole('region', { name: 'Người bệnh' })).toContainText('Không cấp trùng')
  await expect(reception.person(mother.fullName)).toBeVisible()
})

test('both cards of somebody new make one form, with what was typed in between', async ({
  reception,
  page,
  stranger,
}) => {
  const person = stranger()
  await reception.type(citizenCardOf(person))
  await page.getByLabel('Điện thoại').fill('0912345678')
  await reception.type(insuranceCardOf(person))
  await expect(page.getByRole('region', { name: 'Người bệnh' })).toContainText('QR thẻ BHYT')
  await expect(page.getByLabel('Điện thoại')).toHaveValue('0912345678')
  await expect(page.getByRole('region', { name: 'Đang dở' })).toHaveCount(0)
  await reception.chooseRoom('12')
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)

  for (const number of [person.personalNumber, person.socialInsuranceNumber]) {
    await reception.type(number)
    await expect(reception.person(person.fullName)).toBeVisible()
  }
})

test('a forgotten insurance card is added to the visit under the same number', async ({
  reception,
  page,
  stranger,
}) => {
  const person = stranger()
  const { day, month, year } = person.birthDate
  await test.step('admitted by name', async () => {
    await reception.box.fill(person.fullName)
    await page.getByRole('option', { name: 'Tạo người bệnh mới' }).click()
    await page.getByLabel('Ngày sinh').fill([day, month, year].filter(Boolean).join('/'))
    await page.getByText(person.sex === 'male' ? 'Nam' : 'Nữ', { exact: true }).click()
    await reception.chooseRoom('12')
    await reception.admit.click()
    await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  })
  const label = (await reception.admittedNumber.textContent()) ?? ''

  await reception.type(insuranceCardOf(person))
  await page.getByRole('button', { name: new RegExp(person.fullName) }).click()
  await page.getByRole('button', { name: `Bổ sung vào lượt số ${label}` }).click()
  await reception.admit.click()
  const held = page.getByRole('region', { name: 'Hôm nay đã có số' })
  await expect(held).toContainText(label)
  await expect(held).toContainText(/đã xác minh|chưa xác minh/)
})

test('a mobile number that nobody has becomes the telephone number of somebody new', async ({ reception, page }) => {
  await reception.type('0987654099')
  await expect(page.getByLabel('Điện thoại')).toHaveValue('0987654099')
})
