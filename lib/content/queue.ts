import type * as z from 'zod'
import type { waitRangeSchema } from '@/lib/contracts/visits'
import type { WaitingPerson } from '@/lib/contracts/queue'
import { formatClock } from '@/lib/utils/format-dates'
import { formatCount } from '@/lib/utils/format-numbers'
import { priorityReasonLabels } from './people'

export const queueText = {
  title: 'Hàng chờ',
  room: 'Phòng',
  chooseRoom: 'Chọn phòng',
  chooseRoomDetail: 'Chọn phòng để xem hàng chờ. Máy này nhớ phòng đã chọn.',
  loading: 'Đang tải hàng chờ…',
  counts: (waiting: number, called: number) => `Chờ ${formatCount(waiting)} · đã gọi ${formatCount(called)}`,
  newcomer: (range: Range) => `Người mới đến chờ ${describeWait(range)}`,
  newcomerUnknown: 'Thời gian chờ: chưa đủ lượt gọi để ước tính',
  asTold: (asTold: number, told: number) => `Báo đúng ${formatCount(asTold)}/${formatCount(told)} lượt`,
  turns: (callsPerTurn: number) => `Sau ${callsPerTurn} lượt ưu tiên gọi 1 lượt thường`,
  waitingTitle: 'Đang chờ',
  waitingEmpty: 'Không còn ai chờ. Số mới sẽ tự hiện khi tiếp đón cấp.',
  calledTitle: 'Trong phòng',
  calledEmpty: 'Chưa gọi ai.',
  skippedTitle: 'Gọi chưa thấy',
  skippedEmpty: 'Không có ai.',
  age: (years: number) => (years === 0 ? 'dưới 1 tuổi' : `${years} tuổi`),
  waited: (minutes: number) => (minutes < 1 ? 'vừa đến' : `chờ ${formatCount(minutes)} phút`),
  calledAt: (clock: string, count: number) => (count > 1 ? `gọi lần ${count} lúc ${clock}` : `gọi lúc ${clock}`),
  actions: 'Việc với số đang chọn',
  selected: (label: string, name: string) => `Số ${label} · ${name}`,
  nobodySelected: 'Chưa chọn số nào',
  keys: '↑ ↓ chọn số',
  next: 'Gọi số tiếp theo',
  calling: 'Đang gọi…',
  again: 'Gọi lại',
  skip: 'Bỏ qua',
  return: 'Trả về hàng chờ',
  finish: 'Khám xong',
  finished: (label: string, name: string) => `Vừa xong ${label} · ${name}`,
  reopen: 'Mở lại',
  send: 'Chuyển phòng',
  jump: 'Đưa lên trước',
  records: 'Giấy, sổ sức khỏe',
  called: (label: string, room: string) => `Đã gọi số ${label} vào phòng ${room}.`,
  jumpTitle: (label: string, name: string) => `Đưa số ${label} (${name}) lên trước?`,
  jumpDetail: 'Gọi trước mọi người trừ cấp cứu. Lý do được lưu vào nhật ký và hiện trong hàng chờ.',
  jumpReason: 'Lý do',
  jumpReasonShort: 'Ghi lý do, ít nhất 3 ký tự.',
  jumpReasons: ['Bác sĩ yêu cầu khám trước', 'Người bệnh mệt, diễn biến nặng', 'Có kết quả cận lâm sàng'],
  confirmJump: 'Đưa lên trước',
  keep: 'Giữ nguyên',
} as const

type Range = z.infer<typeof waitRangeSchema>

/** A waiting time as people say it: "khoảng 10–25 phút". */
export function describeWait({ lowMinutes, highMinutes }: Range): string {
  return lowMinutes < 1 ? `không quá ${highMinutes} phút` : `khoảng ${lowMinutes}–${highMinutes} phút`
}

/** Why somebody stands where they stand, in one line. */
export function describePlace(person: WaitingPerson): string {
  const turn = person.isTurn ? ' · đến lượt, sau các lượt ưu tiên' : ''
  const yields = person.yieldsTo > 0 ? ` · nhường ${person.yieldsTo} lượt xếp sau` : ''
  return `${describeClass(person)}${turn}${yields}`
}

function describeClass({ queueClass, priorityReason, jumpReason, admittedAt }: WaitingPerson): string {
  const reason = priorityReason && priorityReason !== 'normal' ? priorityReasonLabels[priorityReason] : undefined
  switch (queueClass) {
    case 'emergency':
      return 'Cấp cứu, trước mọi người'
    case 'jumped':
      return `Đưa lên trước: ${jumpReason ?? ''}`
    case 'P1':
    case 'P2':
      return `Ưu tiên theo luật: ${reason ?? `nhóm ${queueClass.slice(1)}`}`
    case 'P3':
      return 'Hẹn khám đúng giờ'
    case 'P4':
      return `Theo giờ đến ${formatClock(admittedAt)}`
  }
}
