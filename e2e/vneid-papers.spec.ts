import { expect, test } from './fixtures/test'

test('a paper shown in VNeID and not accepted is noted by keyboard, with why', async ({ reception, page, regular }) => {
  const person = regular()
  await reception.type(person.personalNumber)
  await expect(reception.person(person.fullName)).toBeVisible()
  await page.getByRole('checkbox', { name: 'Giấy chuyển' }).check()
  await page.keyboard.press('Alt+v')
  const papers = page.getByRole('group', { name: 'Trình trên VNeID nhưng không nhận' })
  await expect(papers.getByRole('combobox', { name: 'Căn cước' })).toBeFocused()
  await papers.getByRole('combobox', { name: 'Giấy chuyển' }).selectOption('Chưa ký số')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Không nhận: Giấy chuyển' })).toBeFocused()
  await expect(page.getByRole('checkbox', { name: 'Giấy chuyển' })).not.toBeChecked()
  await reception.chooseRoom('12')
  const admission = page.waitForRequest('**/api/v1/check-ins')
  await page.keyboard.press('Control+Enter')
  expect((await admission).postDataJSON()).toMatchObject({
    vneid: { seen: [], refused: [{ paper: 'referral', reason: 'unsigned' }] },
  })
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
})
