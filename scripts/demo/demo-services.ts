import type { ExaminationService } from '@/lib/domain/service/examination-service.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { demoRooms } from './demo-rooms'

/** One examination for each room of the demo: nobody at the counter has to choose. */
export const demoServices: readonly ExaminationService[] = demoRooms.map(({ code, name }) => ({
  code: `KB.MAU.${code}`,
  name: `Khám ${name} (mẫu)`,
  kind: 'examination',
  visitType: '01',
  priceVnd: 50_000,
  roomCodes: [code],
  open: true,
  validFrom: localDateSchema.parse('2026-01-01'),
  validTo: null,
}))
