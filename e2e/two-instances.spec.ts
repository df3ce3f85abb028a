import { insuranceCardOf } from './fixtures/cards'
import { paperPerson, sendEnvelopesOf } from './fixtures/send-envelopes'
import { expect, test as base } from './fixtures/test'
import { startTwoInstances, type TwoInstances } from './fixtures/two-instances'
import { ReceptionPage } from './pages/reception-page'

const test = base.extend<{ two: TwoInstances }>({
  two: [
    async ({ desk }, use, info) => {
      const two = await startTwoInstances(desk.sandbox.baseUrl, info)
      await use(two)
      await two.close()
    },
    { timeout: 120_000 },
  ],
  baseURL: ({ two }, use) => use(two.here.baseUrl),
})

test('each finds the papers that the other keeps, and a dead, a slow and a lying service are only named', async ({
  browser,
  page,
  two,
  signInAs,
  reception,
  takeNumber,
}) => {
  test.slow()
  const theirs = paperPerson('referral-valid', takeNumber())
  const elsewhere = await browser.newContext({ baseURL: two.there.baseUrl })
  await signInAs(elsewhere.request, 'quantri', two.there.baseUrl)
  await sendEnvelopesOf(elsewhere.request, theirs)

  await test.step('here, the slip of a stranger comes from there, unsigned as far as we know', async () => {
    await reception.wedge(insuranceCardOf(theirs))
    await expect(reception.newName).toHaveValue(theirs.fullName)
    await expect(reception.referral).toContainText('→ đây')
    await expect(reception.referral).toContainText(new URL(two.there.baseUrl).host)
    await expect(reception.referral).toContainText('chưa ký số')
  })
  await test.step('who did not answer is named, with why', async () => {
    const book = page.getByRole('region', { name: 'Sổ sức khỏe điện tử' })
    await expect(book).toContainText(`${two.bad.dead}: không kết nối được`)
    await expect(book).toContainText(`${two.bad.slow}: quá giờ`)
    await expect(book).toContainText(`${two.bad.lying}: trả lời không đọc được`)
  })
  await test.step('the number waits for none of them', async () => {
    await reception.chooseRoom('12')
    await reception.admit.click()
    await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  })

  await test.step('and there, a slip that is kept here', async () => {
    const ours = paperPerson('referral-valid', takeNumber())
    const administrator = await browser.newContext({ baseURL: two.here.baseUrl })
    await signInAs(administrator.request, 'quantri')
    await sendEnvelopesOf(administrator.request, ours)
    await signInAs(elsewhere.request, 'letan', two.there.baseUrl)
    const otherDesk = new ReceptionPage(await elsewhere.newPage())
    await otherDesk.open()
    await otherDesk.wedge(insuranceCardOf(ours))
    await expect(otherDesk.referral).toContainText(new URL(two.here.baseUrl).host)
    await administrator.close()
  })
  await elsewhere.close()
})
