import { findSandboxPerson } from '../people/sandbox-person'
import { toDischargeKind } from '../episodes/sandbox-episode'
import { sandboxEpisodes } from '../episodes/sandbox-episodes'
import type { SandboxSettings } from '../read-settings'
import { findFault } from './check-question'
import { toWireStamp } from './wire-dates'

/** The answer of `Lskcb2025`. */
export function answerHistory(question: Record<string, string>, settings: SandboxSettings, now: Date) {
  const fault = findFault(question, settings)
  if (fault) return { maKetQua: fault.code, ghiChu: fault.note ?? null, dsLichSuKCB2025: null }
  const person = findSandboxPerson(settings.seed, settings.people, question['maThe'] ?? '')
  const episodes = person ? sandboxEpisodes(settings.seed, person.index, now) : []
  return {
    maKetQua: '000',
    ghiChu: null,
    dsLichSuKCB2025: episodes.map((episode) => ({
      maHoSo: episode.recordId,
      maCSKCB: episode.facilityCode,
      ngayVao: toWireStamp(episode.admittedAt),
      ngayRa: toWireStamp(episode.dischargedAt),
      tenBenh: episode.condition.name,
      tinhTrang: toDischargeKind(episode),
      kqDieuTri: episode.outcome,
      lyDoVV: episode.reason,
    })),
  }
}
