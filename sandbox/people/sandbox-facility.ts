export type SandboxFacility = { code: string; name: string }

/** The hospital of the demo, and another one that nobody is registered at: patients are sent there by mistake. */
export const DESK_FACILITY: SandboxFacility = { code: '31999', name: 'Bệnh viện Mẫu Hải Phòng' }
export const OTHER_HOSPITAL: SandboxFacility = { code: '31991', name: 'Bệnh viện đa khoa Mẫu Kiến An' }

/** Facility `number` (0–99) of the invented codes 31900–31999: one in four is the hospital of the demo, 31999. */
export function sandboxFacility(number: number): SandboxFacility {
  if (number % 4 === 0 || number > 98) return DESK_FACILITY
  const code = `319${String(number).padStart(2, '0')}`
  if (code === OTHER_HOSPITAL.code) return OTHER_HOSPITAL
  return { code, name: number % 4 === 1 ? `Phòng khám đa khoa Mẫu ${number}` : `Trạm Y tế Mẫu ${number}` }
}

/** All facilities of the invented world, each once. */
export function sandboxFacilities(): SandboxFacility[] {
  const all = Array.from({ length: 100 }, (_, number) => sandboxFacility(number))
  return [...new Map(all.map((facility) => [facility.code, facility])).values()]
}
