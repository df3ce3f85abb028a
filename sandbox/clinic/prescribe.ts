import type { SandboxEpisode } from '../episodes/sandbox-episode'
import type { Allergy } from './allergy'
import { chronicConditions } from './chronic-conditions'
import { medicines, type SandboxMedicine } from './medicines'

export interface Prescription {
  medicine: SandboxMedicine
  days: number
  quantity: number
}

const CHRONIC_DAYS = 28
const ACUTE_DAYS = 5

/** The medicines of an episode: a month's for what stays, five days' for what passes. */
export function prescribe({ condition }: SandboxEpisode, allergy: Allergy): Prescription[] {
  const days = chronicConditions.includes(condition) ? CHRONIC_DAYS : ACUTE_DAYS
  return condition.medicines.map((key) => {
    // Nobody is given what the record says they cannot take.
    const isPenicillin = key === 'amoxicillin' && allergy.says === 'has' && allergy.what === 'penicillin'
    const medicine: SandboxMedicine = medicines[isPenicillin ? 'azithromycin' : key]
    return { medicine, days, quantity: medicine.perDose * medicine.dosesPerDay * days }
  })
}
