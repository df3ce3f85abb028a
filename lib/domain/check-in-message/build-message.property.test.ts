import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildFirstCost, buildMessageSubject } from '@/lib/testing/builders/build-message-subject'
import { identifierKindSchema } from '../patient/identifier'
import { decidedCodeSchema } from '../route/route-code'
import { buildMessage } from './build-message'
import { messageFields } from './message-field'
import { writeMessage } from './write-message'

const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
const subject = fc.record({
  fullName: anyText,
  sex: fc.constantFrom('male', 'female', 'unknown'),
  birthDate: fc.option(fc.record({ year: fc.integer({ min: 1900, max: 2026 }) })),
  identifiers: fc.array(fc.record({ kind: fc.constantFrom(...identifierKindSchema.options), value: anyText }), {
    maxLength: 4,
  }),
  insured: fc.boolean(),
  routeCode: fc.option(fc.constantFrom(...decidedCodeSchema.options)),
  admittedAt: fc.date({ min: new Date('2024-07-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
})
const cost = fc.record({
  kind: fc.constantFrom('service', 'medicine', 'supply'),
  code: anyText.filter((text) => text.trim() !== ''),
  name: anyText.filter((text) => text.trim() !== ''),
})

it('whatever is on file, the XML holds the 26 fields in order, each as it was built, and nothing else', () => {
  fc.assert(
    fc.property(subject, cost, (given, spent) => {
      const { fields } = buildMessage(buildMessageSubject(given), buildFirstCost(spent))
      const faults: string[] = []
      const onError = (level: string, message: string) => faults.push(`${level}: ${message}`)
      const document = new DOMParser({ errorHandler: onError }).parseFromString(writeMessage(fields), 'text/xml')
      const [row, ...others] = Array.from(document.getElementsByTagName('TRANG_THAI_KCB'))
      const read = Array.from(row?.childNodes ?? [], (node) => [node.nodeName, node.textContent])
      expect(faults).toEqual([])
      expect(others).toEqual([])
      expect(read).toEqual(messageFields.map((field) => [field, fields[field]]))
    }),
  )
})

it('where nothing is said to be wrong, exactly one kind of cost is named and every demanded field is filled', () => {
  fc.assert(
    fc.property(subject, cost, (given, spent) => {
      const { fields, problems } = buildMessage(buildMessageSubject(given), buildFirstCost(spent))
      const filled = (['MA_DICH_VU', 'MA_THUOC', 'MA_VAT_TU'] as const).filter((field) => fields[field] !== '')
      const demanded = ['MA_LK', 'HO_TEN', 'NGAY_SINH', 'GIOI_TINH', 'MA_DOITUONG_KCB', 'NGAY_VAO', 'NGAY_YL'] as const
      const missing = demanded.filter((field) => fields[field] === '')
      expect(problems.filter(({ problem }) => problem === 'missing').map(({ field }) => field)).toEqual(
        expect.arrayContaining(missing),
      )
      if (problems.length > 0) return
      expect(filled).toHaveLength(1)
      expect(missing).toEqual([])
    }),
  )
})
