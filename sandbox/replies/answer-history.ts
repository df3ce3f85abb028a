import { findSandboxPerson } from '../people/sandbox-person'
import { sandboxVisits } from '../people/sandbox-visits'
import type { SandboxSettings } from '../read-settings'
import { findFault } from './check-question'

/** The answer of `Lskcb2025`. */
export function answerHistory(question: Record<string, string>, settings: SandboxSettings, now: Date) {
  const fault = findFault(question, settings)
  if (fault) return { maKetQua: fault.code, ghiChu: fault.note ?? null, dsLichSuKCB2025: null }
  const person = findSandboxPerson(settings.seed, settings.people, question['maThe'] ?? '')
  const visits = person ? sandboxVisits(settings.seed, person.index, now) : []
  return {
    maKetQua: '000',
    ghiChu: null,
    dsLichSuKCB2025: visits.map((visit) => ({
      maHoSo: visit.recordId,
      maCSKCB: visit.facilityCode,
      ngayVao: visit.admittedAt,
      ngayRa: visit.dischargedAt,
      tenBenh: visit.diagnosis,
      tinhTrang: visit.dischargeState,
      kqDieuTri: visit.outcome,
      lyDoVV: visit.reason,
    })),
  }
}
