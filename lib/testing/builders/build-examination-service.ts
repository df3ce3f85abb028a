import { examinationServiceSchema, type ExaminationService } from '@/lib/domain/service/examination-service.schema'

/** An examination of room 12, offered since the year began. */
export function buildExaminationService(overrides: Partial<ExaminationService> = {}): ExaminationService {
  return examinationServiceSchema.parse({
    code: '00.0000.0000',
    name: 'Khám Nội (mẫu)',
    kind: 'examination',
    visitType: '01',
    priceVnd: 50_000,
    roomCodes: ['12'],
    open: true,
    validFrom: '2026-01-01',
    validTo: null,
    ...overrides,
  })
}
