import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test, type Role } from './fixtures/test'

interface Visit {
  role?: Role
  open: (page: Page) => Promise<void>
}

/** How to reach each page of the app. A page on disk without an entry fails below. */
const PAGES: Record<string, Visit> = {
  'app/(auth)/sign-in/page.tsx': { open: (page) => goTo(page, '/sign-in') },
  'app/page.tsx': { role: 'letan', open: (page) => goTo(page, '/') },
  'app/(desk)/reception/page.tsx': { role: 'letan', open: (page) => goTo(page, '/reception') },
  'app/(desk)/visits/page.tsx': { role: 'quanly', open: (page) => goTo(page, '/visits') },
  'app/(desk)/tickets/[visitId]/page.tsx': { role: 'letan', open: openTicket },
}

test('every page on disk is visited here', () => {
  expect(Object.keys(PAGES).toSorted()).toEqual(pagesOnDisk().toSorted())
})

for (const [file, { role, open }] of Object.entries(PAGES)) {
  test(`${file} passes axe and fits a phone of 320 px`, async ({ page, signIn, expectAccessible }) => {
    if (role) await signIn(role)
    await open(page)
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

async function openTicket(page: Page): Promise<void> {
  const today = await page.request.post('/api/v1/visits/today', { data: { limit: 1 } })
  const { value } = await today.json()
  await page.goto(`/tickets/${value.visits[0].visitId}`)
}

function pagesOnDisk(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('page.tsx'))
    .map((path) => `app/${path}`)
}
