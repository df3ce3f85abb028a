import { randomUUID } from 'node:crypto'
import type { NewPaper } from '@/lib/db/paper-row'
import { localDateSchema } from '@/lib/domain/time/local-date'

type NewReferral = Extract<NewPaper, { kind: 'referral' }>
type NewAppointment = Extract<NewPaper, { kind: 'appointment' }>

const holder = { fullName: 'Phạm Thị Hồng Mẫu', birthDate: { year: 1985, month: 3, day: 9 }, sex: 'female' } as const
const source = { kind: 'envelope', at: '2026-11-13T09:05:00.000Z' } as const

/** A referral from 31907 to 31999, written on 13/11/2026, as its envelope brings it: unsigned unless told otherwise. */
export function buildReferral(overrides: Partial<NewReferral> = {}): NewReferral {
  return {
    kind: 'referral',
    number: `0412-${randomUUID().slice(0, 8)}`,
    fromFacilityCode: '31907',
    earlierFacilityCodes: [],
    toFacilityCode: '31999',
    holder,
    signedOn: localDateSchema.parse('2026-11-13'),
    signedOnIs: 'transfer-day',
    reason: 'appropriate',
    diagnosis: { code: 'I10', text: 'Tăng huyết áp vô căn (nguyên phát)' },
    otherDiagnoses: [],
    clinicalSigns: 'Đau đầu, HA 170/100 mmHg dù dùng 2 thuốc',
    resultsSummary: 'Creatinin 92 µmol/l; điện tim: phì đại thất trái',
    medicines: 'Amlodipin 5 mg, Perindopril 5 mg',
    plan: 'Chỉnh thuốc, siêu âm tim',
    transferredAt: '2026-11-13T09:00:00.000Z',
    source,
    signature: { integrity: 'absent' },
    ...overrides,
  }
}

/** A follow-up slip of 31999 for 20/11/2026, as its envelope brings it. */
export function buildAppointment(overrides: Partial<NewAppointment> = {}): NewAppointment {
  return {
    kind: 'appointment',
    number: `HK-${randomUUID().slice(0, 8)}`,
    fromFacilityCode: '31999',
    holder,
    diagnosis: { code: 'E11.9', text: 'Đái tháo đường típ 2' },
    otherDiagnoses: [],
    dueOn: localDateSchema.parse('2026-11-20'),
    issuedOn: localDateSchema.parse('2026-10-20'),
    source,
    signature: { integrity: 'absent' },
    ...overrides,
  }
}
