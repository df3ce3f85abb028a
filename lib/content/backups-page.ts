import type { BackupAge } from '@/lib/domain/backup/judge-backup-age'
import { KEPT } from '@/lib/domain/backup/choose-kept-backups'

/** Quản trị · Sao lưu. */
export const backupsText = {
  title: 'Sao lưu',
  intro:
    'Mỗi bản là một tệp mã hoá chứa toàn bộ dữ liệu. Bản sao lưu được tạo trên máy chủ trong khi các quầy vẫn làm việc.',
  list: 'Những lần gần đây',
  none: 'Chưa có lần sao lưu nào.',
  outcomes: { done: 'Xong', failed: 'Không xong' },
  duration: (seconds: string) => `${seconds} giây`,
  how: 'Cách làm, trên máy chủ',
  steps: [
    {
      title: 'Một lần: tạo khoá',
      command: 'npm run backup:key',
      note: 'Cất khoá khôi phục ở hai nơi ngoài máy chủ. Mất khoá này thì không bản sao lưu nào mở được.',
    },
    {
      title: 'Mỗi đêm, và trước khi nâng cấp',
      command: 'npm run backup',
      note: `Giữ mọi bản trong 48 giờ và bản cuối của ${KEPT.days} ngày, ${KEPT.weeks} tuần và ${KEPT.months} tháng gần nhất. Mỗi bản nên có ba nơi để, trên hai loại đĩa, một nơi ngoài cơ sở.`,
    },
    {
      title: 'Mỗi tháng: đọc thử',
      command: 'npm run restore -- --file TÊN-TỆP --check',
      note: 'Đọc hết bản sao lưu và so từng bảng, không ghi gì. Chưa đọc thử thì chưa chắc là có bản sao lưu.',
    },
    {
      title: 'Khi mất dữ liệu',
      command: 'npm run restore -- --file TÊN-TỆP',
      note: 'Chỉ khôi phục vào nơi còn trống; dữ liệu đang có không bao giờ bị ghi đè.',
    },
  ],
} as const

interface AgeNotice {
  tone: 'good' | 'attention' | 'wrong'
  title: (takenAt: string) => string
  nextStep: string
}

export const backupAgeNotices: Record<BackupAge, AgeNotice> = {
  recent: { tone: 'good', title: (takenAt) => `Bản gần nhất lúc ${takenAt}`, nextStep: '' },
  old: {
    tone: 'attention',
    title: (takenAt) => `Đã hơn một ngày chưa sao lưu, bản gần nhất lúc ${takenAt}`,
    nextStep: 'Xem lại lịch chạy ban đêm trên máy chủ, rồi chạy npm run backup.',
  },
  alarming: {
    tone: 'wrong',
    title: (takenAt) => `Đã nhiều ngày chưa sao lưu, bản gần nhất lúc ${takenAt}`,
    nextStep: 'Nếu ổ đĩa hỏng bây giờ, mọi lượt khám từ lúc đó sẽ mất. Chạy npm run backup ngay trên máy chủ.',
  },
  never: {
    tone: 'wrong',
    title: () => 'Chưa có bản sao lưu nào',
    nextStep: 'Nếu ổ đĩa hỏng, toàn bộ dữ liệu sẽ mất. Làm theo các bước ở dưới trên máy chủ.',
  },
}
