/** The 26 elements of TRANG_THAI_KCB in their order: those that must be filled, and how a filled one looks. */
const FIELDS: ReadonlyArray<readonly [name: string, required: boolean, form: RegExp]> = [
  ['MA_LK', true, /^.{1,100}$/su],
  ['STT', true, /^\d{1,10}$/],
  ['MA_BN', true, /^.{1,100}$/su],
  ['HO_TEN', true, /^.{1,255}$/su],
  ['SO_CCCD', false, /^(?:\d{9}|\d{12}|[A-Z]\d{7})$/],
  ['NGAY_SINH', true, /^\d{12}$/],
  ['GIOI_TINH', true, /^[123]$/],
  ['MA_THE_BHYT', false, /^[A-Z]{2}\d{13}$/],
  ['MA_DKBD', false, /^[0-9A-Z]{5}$/],
  ['GT_THE_TU', false, /^\d{8}$/],
  ['GT_THE_DEN', false, /^\d{8}$/],
  ['MA_DOITUONG_KCB', true, /^\d{1,2}(?:\.\d{1,2})?$/],
  ['NGAY_VAO', true, /^\d{12}$/],
  ['NGAY_VAO_NOI_TRU', false, /^\d{12}$/],
  ['LY_DO_VNT', false, /^.*$/su],
  ['MA_LY_DO_VNT', false, /^.{1,10}$/su],
  ['MA_LOAI_KCB', true, /^(?:0[1-9]|1[0-6])$/],
  ['MA_CSKCB', true, /^[0-9A-Z]{5}$/],
  ['MA_DICH_VU', false, /^.{1,50}$/su],
  ['TEN_DICH_VU', false, /^.{1,1024}$/su],
  ['MA_THUOC', false, /^.{1,255}$/su],
  ['TEN_THUOC', false, /^.{1,2000}$/su],
  ['MA_VAT_TU', false, /^.{1,255}$/su],
  ['TEN_VAT_TU', false, /^.{1,2000}$/su],
  ['NGAY_YL', true, /^\d{12}$/],
  ['DU_PHONG', false, /^.*$/su],
]

/** The first field that is out of order, missing or malformed; an emergency, which nobody has to report. */
export function findMessageFault(row: Record<string, string>): string | undefined {
  if (Object.keys(row).join() !== FIELDS.map(([name]) => name).join()) return 'thứ tự các trường'
  const wrong = FIELDS.find(([name, required, form]) => {
    const text = row[name] ?? ''
    return text === '' ? required : !form.test(text)
  })
  if (wrong) return wrong[0]
  if (['MA_DICH_VU', 'MA_THUOC', 'MA_VAT_TU'].every((name) => row[name] === '')) return 'MA_DICH_VU'
  return row['MA_DOITUONG_KCB'] === '2' ? 'MA_DOITUONG_KCB' : undefined
}
