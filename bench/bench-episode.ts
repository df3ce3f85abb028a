import { buildEpisode } from '@/lib/testing/builders/build-episode'

const DAY_MS = 86_400_000
const DIAGNOSES = ['I10', 'E11.9', 'J20.9', 'M54.5', 'K29.7', 'N39.0', 'H10.9', 'J06.9']
const FIRST = Date.UTC(2012, 0, 2, 1, 30)

/** The `at`-th visit of somebody who comes every ten days: about what an ordinary outpatient envelope holds. */
export function benchEpisode(at: number) {
  const admittedAt = new Date(FIRST + at * 10 * DAY_MS).toISOString()
  const {
    episodeId: _id,
    signature: _verdict,
    ...episode
  } = buildEpisode({
    admittedAt,
    dischargedAt: admittedAt,
    facilityCode: `3190${at % 8}`,
    mainDiagnosis: { code: DIAGNOSES[at % DIAGNOSES.length], text: `Chẩn đoán mẫu ${at % 40}` },
    otherDiagnoses: [{ code: 'E78.5' }],
    returnOn: [],
    medicines: Array.from({ length: 4 }, (_, nth) => ({
      name: `Thuốc mẫu ${nth}`,
      code: '40.491',
      strength: '5 mg',
      dose: 'Sáng 1 viên sau ăn',
      route: '1.01',
      quantity: 30,
      unit: 'Viên',
      orderedAt: admittedAt,
    })),
    procedures: Array.from({ length: 3 }, (_, nth) => ({
      name: `Dịch vụ mẫu ${nth}`,
      code: '02.0085.1778',
      quantity: 1,
      orderedAt: admittedAt,
    })),
    results: Array.from({ length: 5 }, (_, nth) => ({
      name: `Định lượng chỉ số ${nth} (máu)`,
      indicatorCode: '23.0051',
      serviceCode: '23.0051.1494',
      value: String(80 + ((at + nth) % 40)),
      unit: 'µmol/l',
      resultAt: admittedAt,
    })),
    summary: {
      history: 'Tăng huyết áp 5 năm, đái tháo đường típ 2. Không dị ứng thuốc, thức ăn.',
      note: 'Tái khám sau 10 ngày',
    },
  })
  return episode
}
