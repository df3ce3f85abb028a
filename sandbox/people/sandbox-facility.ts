export type SandboxFacility = { code: string; name: string }

/** Facility `number` (0–99) of the invented codes 31900–31999: one in four is the hospital of the demo, 31999. */
export function sandboxFacility(number: number): SandboxFacility {
  if (number % 4 === 0 || number > 98) return { code: '31999', name: 'Bệnh viện Mẫu Hải Phòng' }
  const code = `319${String(number).padStart(2, '0')}`
  return { code, name: number % 4 === 1 ? `Phòng khám đa khoa Mẫu ${number}` : `Trạm Y tế Mẫu ${number}` }
}
