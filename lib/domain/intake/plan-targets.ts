import { localDateSchema, type LocalDate } from '../time/local-date'
import type { PlanId, PlanTarget } from './plan-figure.schema'

const date = (text: string) => localDateSchema.parse(text)
const PLAN = 'Kế hoạch của Hải Phòng, Ban Chỉ đạo Đề án 06 (bản thảo chưa ký, không số, không ngày)'
// The plan is an unsigned draft without a day: its targets are taken to hold since the pilot of QĐ 2733.
const SINCE = date('2024-09-17')

/** Targets as domain/rules.md §6 gives them, newest last; where the plan says none there is none. */
const TARGETS: Readonly<Partial<Record<PlanId, readonly PlanTarget[]>>> = {
  K1: [{ percent: 80, certainty: 'stated', validFrom: SINCE, source: PLAN }],
  K2: [{ percent: 80, certainty: 'stated', validFrom: SINCE, source: PLAN }],
  K3: [{ percent: 100, certainty: 'stated', validFrom: SINCE, source: `${PLAN}; QĐ 2733/QĐ-BYT PL01 Đ4` }],
  K4: [{ percent: 100, certainty: 'stated', validFrom: SINCE, source: `${PLAN}; QĐ 31/QĐ-BYT 2026` }],
  K6: [{ percent: 100, certainty: 'stated', validFrom: SINCE, source: PLAN }],
  K7: [{ percent: 100, certainty: 'implied', validFrom: SINCE, source: `${PLAN} VI.6; QĐ 2733/QĐ-BYT Đ4 k5b` }],
  K8: [{ percent: 100, certainty: 'implied', validFrom: SINCE, source: PLAN }],
}

/** The target that holds on a day. */
export function findPlanTarget(id: PlanId, day: LocalDate): PlanTarget | undefined {
  return TARGETS[id]?.findLast(({ validFrom }) => validFrom <= day)
}
