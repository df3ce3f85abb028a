import type { AddRuleRequest } from '@/lib/contracts/rule-setup'
import type { LocalDay } from '@/lib/domain/route/local-tables'

export const dayKindTexts = {
  off: 'Ngày nghỉ',
  working: 'Ngày làm bù',
  ordinary: 'Ngày thường (bỏ dòng có sẵn)',
} as const satisfies Record<LocalDay['kind'], string>

export const ruleTableTexts = {
  referenceAmounts: 'Mức tham chiếu (đồng)',
  phasedRates: 'Tỷ lệ hưởng khi tự đến ngoại trú (%)',
} as const satisfies Record<Exclude<AddRuleRequest['row']['table'], 'calendar'>, string>

export const ruleSetupText = {
  title: 'Ngày nghỉ, mức hưởng',
  intro:
    'Các bảng có ngày hiệu lực mà lượt khám được tính theo. Chương trình có sẵn bảng theo luật đã biết; khi luật đổi trước bản cập nhật, thêm dòng mới ở đây kèm căn cứ. Lượt đã tính giữ nguyên.',
  version: (version: string) => `Phiên bản quy định ${version}`,
  calendar: 'Ngày nghỉ và ngày làm bù',
  referral: (today: string, until: string) => `Phiếu chuyển ký hôm nay (${today}) có giá trị đến hết ${until}.`,
  provisionalCounted: 'Ngày chưa chính thức đang được tính là ngày nghỉ.',
  provisionalNot: 'Ngày chưa chính thức chưa được tính là ngày nghỉ.',
  where: 'Đổi ở trang Cơ sở.',
  unconfirmed: 'Chưa chính thức',
  entered: 'Nhập ở đây',
  remove: 'Bỏ',
  removeOf: (day: string) => `Bỏ dòng ${day}`,
  addDay: 'Thêm hoặc sửa một ngày',
  date: 'Ngày',
  dateHint: 'Ngày/tháng/năm.',
  dateWrong: 'Ghi ngày/tháng/năm, ví dụ 30/04/2027.',
  kind: 'Loại ngày',
  choose: 'Chọn…',
  chooseWrong: 'Chọn một giá trị.',
  citation: 'Căn cứ',
  citationHint: 'Số văn bản, ngày ban hành; ví dụ CV 123/TTg ngày 01/12/2026.',
  citationWrong: 'Ghi căn cứ, từ 5 đến 200 ký tự.',
  confirmed: 'Đã có quyết định chính thức',
  confirmedHint: 'Bỏ chọn nếu mới chỉ công bố, dự kiến.',
  saveDay: 'Lưu ngày này',
  amounts: 'Mức tham chiếu',
  amount: (vnd: string) => `${vnd} đ`,
  limits: (low: string, high: string) =>
    `Chi phí một lượt dưới ${low} đ: hưởng 100 %. Cùng chi trả quá ${high} đ: miễn.`,
  rates: 'Tự đến khám ngoại trú (mã 1.13, 1.14, 1.18)',
  percent: (percent: string) => `${percent} % mức hưởng`,
  benefits: 'Mức hưởng theo ký tự thứ 3 của thẻ',
  benefit: (digit: string, percent: string) => `Ký tự ${digit}: ${percent} %`,
  days: (from: string, to: string | undefined) => (to ? `${from} – ${to}` : `từ ${from}`),
  addRow: 'Thêm quy định mới',
  addRowIntro: 'Chỉ thêm được dòng có hiệu lực sau dòng mới nhất của chương trình; dòng trước tự hết hiệu lực.',
  table: 'Quy định',
  from: 'Có hiệu lực từ ngày',
  value: 'Giá trị',
  valueWrong: 'Mức tham chiếu: số đồng từ 500.000. Tỷ lệ: từ 0 đến 100.',
  saveRow: 'Thêm quy định',
} as const
