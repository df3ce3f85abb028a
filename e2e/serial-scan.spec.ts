import { citizenCardOf } from './fixtures/cards'
import { expect, test } from './fixtures/test'
import { ReceptionPage } from './pages/reception-page'

test('a scanner on a serial port, allowed once, brings names with their accents wherever the cursor is', async ({
  page,
  signIn,
  stranger,
}) => {
  // Browsers give no port without a device: this one hands the page what the test writes.
  await page.addInitScript(() => {
    const readable = new ReadableStream({ start: (controller) => Reflect.set(window, 'serialLine', controller) })
    const port = {
      readable,
      open: async () => undefined,
      close: async () => undefined,
      forget: async () => undefined,
    }
    const serial = Object.assign(new EventTarget(), { getPorts: async () => [port], requestPort: async () => port })
    Object.defineProperty(navigator, 'serial', { value: serial })
  })
  await signIn('letan')
  const reception = new ReceptionPage(page)
  await reception.open()
  await expect(page.getByText('Máy quét cổng COM: đã nối.')).toBeVisible()

  const person = stranger()
  await page.getByRole('button', { name: /^Tài khoản/ }).focus()
  await page.evaluate(
    (text) => Reflect.get(window, 'serialLine').enqueue(new TextEncoder().encode(`${text}\r\n`)),
    citizenCardOf(person),
  )
  await expect(reception.newName).toHaveValue(person.fullName)
  await expect(page.getByLabel(/^Địa chỉ/)).toHaveValue(person.address)
})
