import type { PlanCondition } from '@/lib/domain/facility/plan-conditions'
import type { TypicalRate } from '@/lib/domain/facility/preview-rates'
import type { RouteFacility } from '@/lib/domain/route/route-input.schema'

export const facilityLevelTexts = {
  initial: 'Cấp ban đầu',
  basic: 'Cấp cơ bản',
  specialised: 'Cấp chuyên sâu',
} as const satisfies Record<RouteFacility['level'], string>

export const formerTierTexts = {
  commune: 'Tuyến xã',
  district: 'Tuyến huyện',
  province: 'Tuyến tỉnh',
  central: 'Tuyến trung ương',
  none: 'Không xếp tuyến',
} as const satisfies Record<RouteFacility['formerTier'], string>

/** QĐ 2733/QĐ-BYT PL01 Đ4, known from a paraphrase: the page asks to compare with the text itself. */
export const planConditionTexts = {
  'facility-code': {
    title: 'Mã cơ sở',
    text: 'Có mã 5 ký tự theo QĐ 384/QĐ-BYT; chưa có thì Sở Y tế cấp.',
  },
  software: {
    title: 'Phần mềm gửi được dữ liệu',
    text: 'Phần mềm ghi thông tin Sổ sức khỏe điện tử và đã cấu hình gửi theo QĐ 130, QĐ 4750.',
  },
  'digital-signature': {
    title: 'Chữ ký số của cơ sở',
    text: 'Có chứng thư số của cơ sở và ký trước khi gửi.',
  },
  security: { title: 'An toàn, bảo mật', text: 'Bảo đảm an toàn, bảo mật khi kết nối.' },
  regulation: { title: 'Quy chế, quy trình', text: 'Người đứng đầu đã duyệt quy chế và quy trình sử dụng.' },
} as const satisfies Record<PlanCondition, { title: string; text: string }>

export const typicalVisitTexts = {
  'by-oneself': 'Tự đến, không giấy',
  'registered-here': 'Thẻ đăng ký tại đây',
  'with-referral': 'Có phiếu chuyển còn hạn',
  'with-appointment': 'Có phiếu hẹn đúng ngày',
  emergency: 'Cấp cứu',
} as const satisfies Record<TypicalRate['visit'], string>

export const facilityText = {
  title: 'Cơ sở',
  intro:
    'Những gì ở đây quyết định lượt khám được tính mã nào, hưởng bao nhiêu. Lượt đã cấp số giữ nguyên kết quả; lượt mới tính theo những gì có hiệu lực trong ngày khám.',
  profile: 'Tên và hàng chờ',
  code: (facilityCode: string) => `Mã cơ sở ${facilityCode}`,
  name: 'Tên cơ sở',
  nameHint: 'Như trên biển hiệu; in trên phiếu số và màn hình chờ.',
  nameWrong: 'Ghi từ 3 đến 200 ký tự.',
  callsPerTurn: 'Số lượt ưu tiên trước một lượt thường',
  callsPerTurnHint: 'Luật nêu nhóm ưu tiên, không nêu thứ tự: cơ sở tự chọn. Thường là 2.',
  callsPerTurnWrong: 'Một số từ 1 đến 20.',

  descriptions: 'Cấp, điểm, tuyến theo ngày',
  none: 'Chưa mô tả cơ sở: chưa lượt khám nào được tính mã. Thêm mô tả đầu tiên bên dưới.',
  demo: 'Đang dùng mô tả có sẵn của bệnh viện mẫu. Thêm mô tả để thay.',
  inForce: 'Đang áp dụng',
  coming: 'Sẽ áp dụng',
  past: 'Đã qua',
  from: (date: string) => `Từ ${date}`,
  points: (score: string) => `${score} điểm`,
  noPoints: 'Chưa có điểm',
  provisional: 'Tạm xếp cấp cơ bản',
  listed: 'Trong danh sách cấp ban đầu',
  described: (by: string, day: string) => `${by} ghi ngày ${day}`,
  withdraw: 'Bỏ mô tả này',
  correct: 'Sửa',

  add: 'Thêm hoặc sửa mô tả từ một ngày',
  validFrom: 'Có hiệu lực từ ngày',
  validFromHint: 'Ngày/tháng/năm. Ngày đã có mô tả thì mô tả đó được sửa, bản cũ nằm trong lịch sử.',
  validFromWrong: 'Ghi ngày/tháng/năm, ví dụ 01/12/2026.',
  level: 'Cấp chuyên môn kỹ thuật',
  levelWrong: 'Chọn một cấp.',
  choose: 'Chọn…',
  score: 'Điểm xếp cấp',
  scoreHint: 'Từ 0 đến 100, ví dụ 62,5. Chưa có thì để trống.',
  scoreWrong: 'Một số từ 0 đến 100, ví dụ 62,5.',
  scoreOfLevel: 'Theo NĐ 96/2023 cấp cơ bản dưới 70 điểm, chuyên sâu từ 70: xem lại cấp hoặc điểm.',
  formerTier: 'Tuyến trước 01/01/2025',
  formerTierWrong: 'Chọn tuyến; chưa từng xếp thì chọn «Không xếp tuyến».',
  listedInitial: 'Trong danh sách cấp ban đầu được hưởng đủ (Luật BHYT Đ22 k1c)',
  provisionalBasic: 'Tạm xếp cấp cơ bản',
  submitDescription: 'Lưu mô tả',

  effect: 'Nếu lưu',
  effectTitle: (date: string) => `Từ ${date}, người bệnh ngoại trú có thẻ mức 80 % được tính:`,
  effectVisit: 'Lượt khám',
  effectNow: 'Đang tính',
  effectThen: 'Sẽ tính',
  notDecided: 'chưa tính',
  counts: (code: string, rate: string) => `${code} · ${rate} %`,

  options: 'Chỗ luật chưa rõ',
  optionsIntro: 'Hỏi BHXH thành phố rồi chọn; mỗi lần đổi được ghi lại.',
  preferFormerDistrict: 'Cơ sở cấp cơ bản từng là tuyến huyện: tính mã 3.3 (hưởng đủ) thay vì 1.12, 1.13',
  preferFormerDistrictWhy: 'Luật BHYT Đ22 k4đ cho 100 %; ghi chú dưới bảng mã QĐ 3276 thì chọn mã đứng trước.',
  tolerance: 'Số ngày đến sớm hoặc muộn so với phiếu hẹn vẫn tính mã 1.5',
  toleranceHint: 'Ý kiến của Vụ BHYT (03/2026), không phải quy định. Thường là 2.',
  toleranceWrong: 'Một số từ 0 đến 30.',
  provisionalHolidays: 'Ngày nghỉ đã công bố nhưng chưa thành luật (như 24/11) không phải ngày làm việc',
  provisionalHolidaysWhy: 'Ảnh hưởng hạn 10 ngày làm việc của phiếu chuyển.',

  conditions: 'Năm điều kiện tham gia (K3)',
  conditionsIntro: 'Tóm tắt QĐ 2733/QĐ-BYT PL01 Đ4; đối chiếu với văn bản trước khi báo cáo.',
  conditionsMet: (met: number) => `${met}/5 điều kiện đạt`,
  met: 'Đạt',
  unmet: 'Chưa đạt',
  unanswered: 'Chưa trả lời',
  answered: (by: string, day: string) => `${by} ghi ngày ${day}`,
  note: 'Căn cứ (số văn bản, ngày)',
  saveCondition: 'Ghi',
} as const
