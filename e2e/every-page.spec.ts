import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { buildReferral } from '@/lib/testing/builders/build-paper'
import { addLook } from './fixtures/add-look'
import { admit, createPaperHolder, fillPaperWorld, TRUSTED_SIGNATURE } from './fixtures/paper-holder'
import { expect, test, type Role } from './fixtures/test'
import { IntakePage } from './pages/intake-page'
import { ReferralsPage } from './pages/referrals-page'

interface World {
  databaseUrl: string
  pairScreen: () => Promise<void>
  signIn: (role: Role) => Promise<void>
}

interface Visit {
  role?: Role
  open: (page: Page, world: World) => Promise<void>
}

/** How to reach each page of the app. A page on disk without an entry fails below. */
const PAGES: Record<string, Visit> = {
  'app/(auth)/sign-in/page.tsx': { open: (page) => goTo(page, '/sign-in') },
  'app/page.tsx': { role: 'letan', open: (page) => goTo(page, '/') },
  'app/(desk)/reception/page.tsx': { role: 'letan', open: (page) => goTo(page, '/reception') },
  'app/(desk)/queue/page.tsx': { role: 'dieuduong', open: openQueue },
  'app/(desk)/intake/page.tsx': { role: 'quanly', open: openIntake },
  'app/display/page.tsx': { open: openDisplay },
  'app/(desk)/visits/page.tsx': { role: 'quanly', open: (page) => goTo(page, '/visits') },
  'app/(desk)/referrals/page.tsx': { role: 'letan', open: openReferrals },
  'app/(desk)/records/[visitId]/page.tsx': { role: 'dieuduong', open: openRecord },
  'app/(desk)/subjects/page.tsx': { role: 'quanly', open: (page) => goTo(page, '/subjects') },
  'app/(desk)/admin/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin') },
  'app/(auth)/new-password/page.tsx': { open: openNewPassword },
  'app/(desk)/admin/people/page.tsx': { role: 'quantri', open: openPeople },
  'app/(desk)/admin/tokens/page.tsx': { role: 'quantri', open: openTokens },
  'app/(desk)/admin/backups/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/backups') },
  'app/(desk)/admin/audit/page.tsx': { role: 'quanly', open: openAudit },
  'app/(desk)/admin/accesses/page.tsx': { role: 'quanly', open: openAccesses },
  'app/(desk)/admin/import/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/import') },
  'app/(desk)/admin/messages/page.tsx': { role: 'quanly', open: (page) => goTo(page, '/admin/messages') },
  'app/(desk)/admin/facility/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/facility') },
  'app/(desk)/admin/rooms/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/rooms') },
  'app/(desk)/admin/gateway/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/gateway') },
  'app/(desk)/admin/rules/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/rules') },
  'app/(desk)/admin/catalogue/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/catalogue') },
  'app/(desk)/admin/certificates/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/certificates') },
  'app/(desk)/admin/retention/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/retention') },
  'app/(desk)/admin/restricted/page.tsx': { role: 'quantri', open: (page) => goTo(page, '/admin/restricted') },
}

test('browsers that ask for an icon by themselves get one', async ({ request }) => {
  const icon = await request.get('/favicon.ico')
  expect(icon.status()).toBe(200)
  expect(icon.headers()['content-type']).toContain('image/svg+xml')
})

test('every page on disk is visited here', () => {
  expect(Object.keys(PAGES).toSorted()).toEqual(pagesOnDisk().toSorted())
})

for (const [file, { role, open }] of Object.entries(PAGES)) {
  test(`${file} passes axe and fits a phone of 320 px`, async ({
    page,
    desk,
    baseURL,
    waitingRoom,
    signIn,
    expectAccessible,
  }) => {
    if (role) await signIn(role)
    const pairScreen = () => waitingRoom.pair(page.context(), baseURL ?? '', { name: 'Sảnh', roomCodes: [] })
    await open(page, { databaseUrl: desk.databaseUrl, pairScreen, signIn })
    await expect(page.getByRole('main')).toBeVisible()
    await expectAccessible()
    await page.setViewportSize({ width: 320, height: 640 })
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBe(0)
    await expectAccessible()
  })
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path)
}

async function openReferrals(page: Page, { databaseUrl }: { databaseUrl: string }): Promise<void> {
  await fillPaperWorld(databaseUrl)
  const holder = await createPaperHolder(databaseUrl, 'Người Mẫu', [buildReferral({ signature: TRUSTED_SIGNATURE })])
  await admit(page.request, holder)
  const referrals = new ReferralsPage(page)
  await referrals.open()
  await referrals.openByKeyboard(holder.fullName)
  await expect(referrals.sheet('referral')).toBeVisible()
}

async function openRecord(page: Page): Promise<void> {
  await page.goto(`/records/${await firstVisitOfToday(page)}`)
  await expect(page.getByRole('region', { name: 'Dị ứng' })).toBeVisible()
}

async function openPeople(page: Page): Promise<void> {
  await page.goto('/admin/people')
  await page.getByRole('button', { name: 'Mở tài khoản' }).last().click()
  await expect(page.getByRole('region', { name: 'Phiên đang mở' })).toBeVisible()
}

async function openTokens(page: Page): Promise<void> {
  await page.goto('/admin/tokens')
  await page.getByRole('button', { name: 'Thêm màn hình' }).click()
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
}

async function openAudit(page: Page): Promise<void> {
  await page.goto('/admin/audit')
  await expect(page.getByRole('region', { name: 'Các dòng' }).getByRole('listitem').first()).toBeVisible()
}

async function openAccesses(page: Page, { databaseUrl }: World): Promise<void> {
  await addLook(databaseUrl, { actorName: 'Điều Dưỡng Mẫu', reason: 'Người nhà hỏi kết quả' })
  await page.goto('/admin/accesses')
  await expect(page.getByRole('listitem').filter({ hasText: 'Điều Dưỡng Mẫu' })).toBeVisible()
}

/** As somebody whom an administrator has just given a password. */
async function openNewPassword(page: Page, { signIn }: World): Promise<void> {
  await signIn('quantri')
  const username = `moi.${Date.now()}`
  const data = { username, name: 'Người Mới Mẫu', role: 'nurse' }
  const { value } = await (await page.request.post('/api/v1/staff/create', { data })).json()
  await page.request.post('/api/v1/session', { data: { username, password: value.oneTimePassword } })
  await page.goto('/queue')
  await expect(page.getByRole('heading', { name: 'Đặt mật khẩu của riêng mình' })).toBeVisible()
}

async function openQueue(page: Page): Promise<void> {
  await page.goto('/queue')
  await page.getByLabel('Phòng').selectOption({ index: 1 })
  await expect(page.getByRole('button', { name: /^Gọi số tiếp theo/ })).toBeVisible()
}

async function openIntake(page: Page): Promise<void> {
  await new IntakePage(page).open()
  await expect(page.locator('.intake-chart')).toBeVisible()
}

async function openDisplay(page: Page, { pairScreen }: { pairScreen: () => Promise<void> }): Promise<void> {
  await page.goto('/display')
  await expect(page.getByRole('heading', { name: 'Ghép màn hình này' })).toBeVisible()
  await pairScreen()
  await page.goto('/display')
  await expect(page.getByRole('button', { name: 'Bật tiếng' })).toBeVisible()
}

async function firstVisitOfToday(page: Page): Promise<string> {
  const today = await page.request.post('/api/v1/visits/today', { data: { limit: 1 } })
  const { value } = await today.json()
  return value.visits[0].visitId
}

function pagesOnDisk(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('page.tsx'))
    .map((path) => `app/${path}`)
}
