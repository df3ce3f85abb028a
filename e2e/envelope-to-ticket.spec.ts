import type { PaperCase } from '@/sandbox/episodes/paper-cases'
import { insuranceCardOf } from './fixtures/cards'
import { paperPerson, sendEnvelopesOf } from './fixtures/send-envelopes'
import { expect, test } from './fixtures/test'

const ON_ROUTE = '1.3 Có phiếu chuyển cơ sở, dùng đến hết'
const BY_HIMSELF = '1.14 Tự đến'

/** What the desk is told of the slip, what the check list says of its signature, and what the visit counts as. */
const CASES: Array<[paperCase: PaperCase, said: string, signature: string, counts: string]> = [
  ['referral-valid', 'chữ ký hợp lệ', 'Chữ ký số hợp lệ', ON_ROUTE],
  ['referral-unsigned', 'chưa ký số', 'Thiếu chữ ký số', ON_ROUTE],
  ['referral-expired', 'hết hạn', 'Chữ ký số hợp lệ', BY_HIMSELF],
  ['referral-wrong-facility', 'chuyển đến cơ sở khác', 'Chữ ký số hợp lệ', BY_HIMSELF],
  ['referral-tampered', 'chữ ký không hợp lệ', 'Chữ ký số không hợp lệ', BY_HIMSELF],
]

for (const [paperCase, said, signature, counts] of CASES) {
  test(`${paperCase}: from the other hospital's file to the desk`, async ({
    browser,
    reception,
    page,
    desk,
    signInAs,
    takeNumber,
  }) => {
    const person = paperPerson(paperCase, takeNumber())
    const administrator = await browser.newContext({ baseURL: desk.app.baseUrl })
    await signInAs(administrator.request, 'quantri')
    await sendEnvelopesOf(administrator.request, person)
    await administrator.close()

    await reception.wedge(insuranceCardOf(person))
    // Many hospital systems write names in capitals.
    const name = new RegExp(`^${person.fullName}$`, 'iu')
    await expect(page.getByRole('region', { name: 'Người bệnh' }).getByText(name)).toBeVisible()
    await expect(reception.referral).toContainText(said)
    await expect(reception.insurance).toContainText(counts)

    await test.step('the paper opens in its official layout', async () => {
      await page
        .getByRole('button', { name: /^Xem phiếu chuyển/ })
        .first()
        .click()
      const dialog = page.getByRole('dialog')
      const sheet = dialog.getByRole('region', { name: 'Giấy theo mẫu' })
      await expect(sheet).toContainText('PHIẾU CHUYỂN CƠ SỞ KHÁM BỆNH, CHỮA BỆNH')
      await expect(sheet).toContainText(person.fullName.toLocaleUpperCase('vi'))
      await expect(dialog.getByRole('region', { name: 'Kiểm tra' })).toContainText(signature)
      await page.keyboard.press('Escape')
    })

    await reception.chooseRoom('12')
    await reception.admit.click()
    const given = page.getByRole('region', { name: 'Đã cấp số' })
    await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
    if (counts !== ON_ROUTE) return
    await expect(given).toContainText('Phiếu chuyển cơ sở KCB: đã dùng cho lượt này')

    await test.step('the same slip again is told to be used, and for the same episode', async () => {
      await reception.wedge(insuranceCardOf(person))
      await page.getByRole('button', { name: 'Khám thêm phòng khác' }).click()
      await expect(reception.referral).toContainText('đã dùng hôm nay')
      await expect(reception.referral).toContainText('ở phòng 12')
      await expect(reception.insurance).toContainText(ON_ROUTE)
    })
  })
}
