import { examinationServiceSchema, type ExaminationService } from '@/lib/domain/service/examination-service.schema'
import { demoRooms } from './demo-rooms'

/** One examination for each room of the demo, and in one room another by wish: there the counter has a choice. */
export const demoServices: readonly ExaminationService[] = [
  ...demoRooms.map(({ code, name }) => toService(`KB.MAU.${code}`, `Khám ${name} (mẫu)`, 50_000, code)),
  toService('KB.MAU.10.YC', 'Khám Ngoại theo yêu cầu (mẫu)', 150_000, '10'),
]

function toService(code: string, name: string, priceVnd: number, roomCode: string): ExaminationService {
  return examinationServiceSchema.parse({
    code,
    name,
    kind: 'examination',
    visitType: '01',
    priceVnd,
    roomCodes: [roomCode],
    open: true,
    validFrom: '2026-01-01',
    validTo: null,
  })
}
