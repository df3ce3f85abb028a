import type { MessageSubject } from '@/lib/domain/check-in-message/build-message'
import { firstCostSchema, type FirstCost } from '@/lib/domain/check-in-message/first-cost.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'

/** An insured visit of 20/11/2026 that lacks nothing. */
export function buildMessageSubject(overrides: Partial<MessageSubject> = {}): MessageSubject {
  return {
    facilityCode: '31999',
    visitId: '0b7f3c1e-5f1c-4f7a-9f57-2f4a7a1f0001',
    personId: '0b7f3c1e-5f1c-4f7a-9f57-2f4a7a1f0002',
    fullName: 'Nguyễn Văn Mẫu',
    birthDate: { year: 1985, month: 3, day: 5 },
    sex: 'male',
    identifiers: [{ kind: 'personal-number', value: '031085000001' }],
    card: {
      number: 'GD4313100000001',
      registeredFacilityCode: '31999',
      validFrom: localDateSchema.parse('2026-01-01'),
      validTo: localDateSchema.parse('2026-12-31'),
    },
    insured: true,
    routeCode: '1.1',
    admittedAt: new Date('2026-11-20T01:20:00Z'),
    ...overrides,
  }
}

export function buildFirstCost(overrides: Partial<FirstCost> = {}): FirstCost {
  return firstCostSchema.parse({
    kind: 'service',
    code: '00.0000.0000',
    name: 'Khám Nội (mẫu)',
    orderedAt: '2026-11-20T01:31:00Z',
    visitType: '01',
    ...overrides,
  })
}
