import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildReferral } from '@/lib/testing/builders/build-paper'
import { keepEpisodes } from './fixtures/keep-episodes'
import { admit, createPaperHolder } from './fixtures/paper-holder'
import { expect, test } from './fixtures/test'
import { RecordPage } from './pages/record-page'
import { ReferralsPage } from './pages/referrals-page'

const pressure = buildEpisode({ admittedAt: '2026-10-05T01:00:00.000Z' })
const diabetes = buildEpisode({
  facilityCode: '31908',
  facilityName: 'BV Mẫu 8',
  careKind: '03',
  admittedAt: '2025-06-02T01:00:00.000Z',
  dischargedAt: '2025-06-09T01:00:00.000Z',
  mainDiagnosis: { code: 'E11.9', text: 'Đái tháo đường típ 2' },
  results: [{ name: 'Creatinin', value: '104,5', unit: 'µmol/L' }],
  procedures: [],
  medicines: [{ name: 'Metformin', strength: '500 mg', dose: 'Sáng 1 viên', quantity: 60, unit: 'Viên' }],
  summary: { history: 'Tiền sử dị ứng penicillin.', treatment: 'Nội khoa' },
  tables: ['XML1', 'XML2', 'XML4', 'XML8'],
})

test('from the list to the whole health book by one key, without a name in the address', async ({
  page,
  desk,
  signIn,
  inventName,
}) => {
  const holder = await createPaperHolder(desk.databaseUrl, inventName('Hoàng Thị Mẫu'), [buildReferral()])
  await keepEpisodes(desk.databaseUrl, holder.personId, [pressure, diabetes])
  await signIn('letan')
  const { visitId } = await admit(page.request, holder)
  await signIn('dieuduong')
  const referrals = new ReferralsPage(page)
  await referrals.open()
  await referrals.openByKeyboard(holder.fullName)
  await expect(referrals.sheet('referral')).toBeVisible()
  await page.keyboard.press('F9')

  const record = new RecordPage(page)
  await expect(page.getByRole('heading', { name: holder.fullName })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`/records/${visitId}`)
  await expect(record.allergies).toContainText('Có ghi nhận')
  await expect(record.allergies).toContainText('dị ứng penicillin')
  await expect(record.conditions).toContainText('E11.9 Đái tháo đường típ 2')
  await expect(record.trends.getByRole('table', { name: /Creatinin/ })).toContainText('104,5')

  await test.step('searches without accents and opens what it finds', async () => {
    await record.search.fill('dai thao duong')
    await expect(record.timeline(/^1 trong 2 đợt/)).toBeVisible()
    await record.episode('E11.9').getByRole('button').click()
    await expect(record.episode('E11.9')).toContainText('Metformin')
    await expect(record.episode('E11.9').getByRole('region', { name: 'Dịch vụ, thủ thuật' })).toContainText(
      'Chưa có trong dữ liệu cơ sở đã gửi',
    )
  })
})

test('nothing on record is never shown as none', async ({ page, desk, signIn, inventName }) => {
  const holder = await createPaperHolder(desk.databaseUrl, inventName('Lý Văn Mẫu'), [])
  await signIn('letan')
  const { visitId } = await admit(page.request, holder)
  await signIn('dieuduong')
  await page.goto(`/records/${visitId}`)
  const record = new RecordPage(page)
  await expect(record.allergies).toContainText('Chưa có dữ liệu trong các nguồn đã hỏi')
  await expect(page.getByText('Không có nghĩa là chưa từng khám')).toBeVisible()
})

test.describe('of somebody not here today', () => {
  // The server's refusal is what this is about; the browser writes it to its console.
  test.use({ allowedConsoleErrors: [/409/] })

  test('opens for a reason', async ({ page, desk, signIn, inventName }) => {
    const holder = await createPaperHolder(desk.databaseUrl, inventName('Đặng Thị Mẫu'), [])
    await keepEpisodes(desk.databaseUrl, holder.personId, [buildEpisode()])
    await signIn('letan')
    const { visitId } = await admit(page.request, holder)
    await page.request.post('/api/v1/visits/cancel', { data: { visitId, reason: 'Người bệnh về' } })
    await signIn('dieuduong')
    await page.goto(`/records/${visitId}`)
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    await expect(page.getByText('Ghi rõ hơn')).toBeVisible()
    await page.getByRole('button', { name: 'Bác sĩ yêu cầu' }).click()
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    await expect(page.getByRole('region', { name: /^1 đợt/ })).toBeVisible()
  })
})
