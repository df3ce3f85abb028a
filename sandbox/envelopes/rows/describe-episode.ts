import type { SandboxEpisode } from '../../episodes/sandbox-episode'
import type { EnvelopeCase } from '../envelope-case'

/** MA_LOAI_KCB: 01 examination, 03 inpatient. */
export function toCareKind({ inpatient }: SandboxEpisode): string {
  return inpatient ? '03' : '01'
}

export function toTreatment({ prescriptions, episode }: EnvelopeCase): string {
  const names = prescriptions.map(({ medicine }) => `${medicine.name} ${medicine.strength}`)
  return `${episode.inpatient ? 'Điều trị nội khoa' : 'Điều trị ngoại trú'}: ${names.join(', ')}`
}

/** "Glucose máu 8.1 mmol/L; HbA1c 7.2 %", or that nothing was measured. */
export function toResults({ measurements, episode }: EnvelopeCase): string {
  const values = measurements.map(({ indicator, value }) => `${indicator.name} ${value} ${indicator.unit}`)
  return [...values, ...(episode.condition.imaging ? [episode.condition.imaging.conclusion] : [])].join('; ')
}

/** Past history and the present illness, as doctors write them in one paragraph. */
export function toHistory({ allergy, episode }: EnvelopeCase): string {
  const { complaint, signs } = episode.condition
  const past = allergy.says === 'nothing' ? '' : `${allergy.sentence} `
  return `${past}Bệnh nhân vào vì ${complaint.toLocaleLowerCase('vi')}. Khám: ${signs}.`
}
