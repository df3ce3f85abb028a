import type { PaperCard } from '@/lib/contracts/records'
import type { PaperCheck } from '@/lib/domain/records/paper-check.schema'
import type { Paper, ReferralPaper } from '@/lib/domain/records/paper.schema'
import { formatBirthDate, formatClock, formatDate, formatDay } from '@/lib/utils/format-dates'
import { mediumLabels, referralReasonLabels, referralReasonMarks, signatureProblemLabels } from './papers'

/** A line of the check list. */
export interface CheckText {
  title: string
  detail?: string | undefined
}

const REFERRAL_RULE = 'TT 01/2025 Đ12'
const APPOINTMENT_RULE = 'TT 01/2025 Đ11'

export const checkOutcomeLabels = { holds: 'Đạt', look: 'Cần xem', fails: 'Không đạt' } as const satisfies Record<
  PaperCheck['outcome'],
  string
>

/** What a line of the check list says, with the facts behind it and the rule it comes from. */
export function describeCheck({ check, outcome }: PaperCheck, paper: Paper, card: PaperCard): CheckText {
  switch (check) {
    case 'signature':
      return describeSignature(paper)
    case 'destination':
      return describeDestination(outcome, paper, card)
    case 'holder':
      return describeHolder(outcome, paper)
    case 'in-time':
      return describeTime(outcome, paper, card)
    case 'signing-day-read':
      return outcome === 'holds'
        ? { title: 'Ngày ký đã đọc từ phiếu' }
        : { title: 'Ngày ký chưa đọc từ phiếu', detail: 'Đang tạm tính theo ngày chuyển.' }
    case 'reason':
      return describeReason(paper)
    case 'origin':
      return outcome === 'holds'
        ? { title: `Nơi đi ${paper.fromFacilityCode}`, detail: paper.fromFacilityName ?? card.fromFacilityName }
        : { title: 'Thiếu mã nơi đi' }
    case 'one-year':
      return describeOneYear(paper)
    case 'unused':
      return describeUse(outcome, paper, card)
    case 'facility':
      return outcome === 'holds'
        ? { title: 'Hẹn của cơ sở này', detail: paper.fromFacilityCode }
        : {
            title: 'Hẹn của cơ sở khác',
            detail: paper.fromFacilityName ?? card.fromFacilityName ?? paper.fromFacilityCode,
          }
    case 'due-day':
      return describeDueDay(outcome, paper)
  }
}

function describeSignature({ signature, seen }: Paper): CheckText {
  const signer = [
    signature.signedBy,
    signature.signedAt && `${formatDay(signature.signedAt)} ${formatClock(signature.signedAt)}`,
  ]
  const who = signer.filter(Boolean).join(' · ')
  const why = signature.problem && signatureProblemLabels[signature.problem]
  const compared =
    seen && `${seen.by} đã xem ${mediumLabels[seen.medium]}${seen.signed === false ? ', thiếu chữ ký' : ''}.`
  const detail = [who, why, compared].filter(Boolean).join('. ') || undefined
  switch (signature.status) {
    case 'valid':
      return { title: 'Chữ ký số hợp lệ', detail }
    case 'invalid':
      return { title: 'Chữ ký số không hợp lệ', detail }
    case 'untrusted':
      return { title: 'Chưa xác nhận được người ký', detail }
    case 'absent':
      return {
        title: seen && seen.signed !== false ? 'Đã thấy chữ ký trên phiếu' : 'Thiếu chữ ký số',
        detail: detail ?? 'Xem chữ ký và dấu trên bản giấy hoặc VNeID.',
      }
  }
}

function describeDestination(outcome: PaperCheck['outcome'], paper: Paper, card: PaperCard): CheckText {
  const code = paper.kind === 'referral' ? paper.toFacilityCode : undefined
  if (outcome === 'holds') return { title: `Đúng nơi đến ${code ?? ''}`.trim() }
  if (outcome === 'look') return { title: 'Phiếu không ghi nơi đến' }
  const name = (paper.kind === 'referral' ? paper.toFacilityName : undefined) ?? card.toFacilityName
  return { title: 'Chuyển đến cơ sở khác', detail: [name, code].filter(Boolean).join(' · ') }
}

function describeHolder(outcome: PaperCheck['outcome'], { holder }: Paper): CheckText {
  const says = [holder.fullName, holder.birthDate && formatBirthDate(holder.birthDate), holder.insuranceCardNumber]
  const onPaper = `Trên giấy: ${says.filter(Boolean).join(' · ')}`
  if (outcome === 'holds') return { title: 'Trùng người bệnh', detail: onPaper }
  return { title: outcome === 'look' ? 'So lại người bệnh' : 'Giấy của người khác', detail: onPaper }
}

function describeTime(outcome: PaperCheck['outcome'], paper: Paper, { referral }: PaperCard): CheckText {
  const lastDay = referral?.lastDay && formatDate(referral.lastDay)
  const oneYear = paper.kind === 'referral' && paper.oneYear
  const rule = `${oneYear ? '01 năm' : '10 ngày làm việc'} từ ngày ký; ${REFERRAL_RULE}`
  if (outcome === 'holds') return { title: lastDay ? `Còn hạn đến ${lastDay}` : 'Còn hạn', detail: rule }
  if (outcome === 'look') return { title: 'Chưa biết ngày ký', detail: rule }
  if (referral?.status === 'future') return { title: 'Ngày ký sau hôm nay', detail: 'Xem lại ngày ký trên phiếu.' }
  return { title: lastDay ? `Hết hạn sau ngày ${lastDay}` : 'Ngoài thời hạn', detail: rule }
}

function describeReason(paper: Paper): CheckText {
  const reason = paper.kind === 'referral' ? paper.reason : undefined
  if (!reason) return { title: 'Chưa ghi lý do chuyển' }
  const title = `Lý do ${referralReasonMarks[reason]}`
  const detail = referralReasonLabels[reason]
  return reason === 'patient-request' ? { title, detail: `${detail}: chưa tính là 1.3.` } : { title, detail }
}

function describeOneYear(paper: Paper): CheckText {
  const { oneYear }: Partial<ReferralPaper> = paper.kind === 'referral' ? paper : {}
  if (oneYear === undefined) return { title: 'Ô “01 năm” chưa đọc', detail: 'Dữ liệu điện tử không có ô này.' }
  return { title: oneYear ? 'Có giá trị 01 năm' : 'Không ghi giá trị 01 năm' }
}

function describeUse(outcome: PaperCheck['outcome'], { uses }: Paper, { usedOn, referral }: PaperCard): CheckText {
  const [last] = uses
  if (outcome === 'holds') return { title: last ? 'Đang dùng cho lượt này' : 'Chưa dùng cho đợt khác' }
  const day = usedOn ?? last?.usedOn
  const title = day ? `Đã dùng ngày ${formatDate(day)}` : 'Đã dùng cho lượt khác'
  if (referral?.status === 'continuing') {
    return { title: 'Đang dùng cho lượt khác hôm nay', detail: 'Tính là cùng một đợt khám.' }
  }
  return outcome === 'look' ? { title, detail: `Từ đợt thứ hai cần thêm phiếu hẹn; ${REFERRAL_RULE} k4` } : { title }
}

function describeDueDay(outcome: PaperCheck['outcome'], paper: Paper): CheckText {
  if (paper.kind !== 'appointment') return { title: 'Ngày hẹn' }
  const { dueOn, dayConfirmed } = paper
  const title = `Hẹn ngày ${formatDate(dueOn)}`
  if (dayConfirmed && outcome === 'holds') return { title, detail: `${dayConfirmed.by} ghi: ${dayConfirmed.reason}` }
  if (dayConfirmed) {
    const agreed = `Đã đồng ý cho ngày ${formatDay(dayConfirmed.at)}; hôm nay phải hỏi lại`
    return { title, detail: `${agreed}; ${APPOINTMENT_RULE} k4` }
  }
  const detail = outcome === 'holds' ? undefined : `Lệch ngày hẹn: hỏi bác sĩ hoặc cơ sở; ${APPOINTMENT_RULE} k4`
  return { title, detail }
}
