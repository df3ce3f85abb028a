import { randomUUID } from 'node:crypto'
import { episodeIdSchema, type Episode } from '@/lib/domain/records/episode.schema'

/** An outpatient episode at 31907 on 09/11/2026, as its envelope told it: unsigned unless told otherwise. */
export function buildEpisode(overrides: Partial<Episode> = {}): Episode {
  return {
    episodeId: episodeIdSchema.parse(randomUUID()),
    facilityCode: '31907',
    admittedAt: '2026-11-09T01:15:00.000Z',
    dischargedAt: '2026-11-09T03:40:00.000Z',
    careKind: '01',
    reason: 'Đau đầu, chóng mặt',
    mainDiagnosis: { code: 'I10', text: 'Tăng huyết áp vô căn (nguyên phát)' },
    otherDiagnoses: [{ code: 'E78.5' }],
    outcome: '2',
    dischargeKind: '1',
    weightKg: 58.5,
    returnOn: ['2026-12-09'],
    medicines: [
      {
        name: 'Amlodipin',
        code: '40.491',
        strength: '5 mg',
        dose: 'Sáng 1 viên',
        route: '1.01',
        quantity: 30,
        unit: 'Viên',
      },
    ],
    procedures: [{ name: 'Khám Nội', code: '02.1896', quantity: 1 }],
    results: [{ name: 'Creatinin', serviceCode: '23.0051.1494', value: '92', unit: 'µmol/l' }],
    courseNotes: [],
    tables: ['XML1', 'XML2', 'XML3', 'XML4'],
    source: { kind: 'envelope', at: '2026-11-13T09:05:00.000Z' },
    signature: { status: 'absent' },
    ...overrides,
  }
}
