import type { Role } from '@/lib/domain/access/role'

export const signInTexts = {
  title: 'Đăng nhập',
  product: 'Tiếp Đón',
  tagline: 'Quầy tiếp đón người bệnh',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  submitting: 'Đang đăng nhập…',
  usernameMissing: 'Nhập tên đăng nhập.',
  passwordMissing: 'Nhập mật khẩu.',
  showPassword: 'Hiện mật khẩu',
  hidePassword: 'Ẩn mật khẩu',
  forgotten: 'Quên mật khẩu? Hỏi quản trị hệ thống của cơ sở.',
  demoTitle: 'Dữ liệu mẫu',
  demoIntro: 'Chọn một tài khoản để thử. Mọi người bệnh ở đây đều là bịa.',
  demoPassword: 'Mật khẩu chung:',
} as const

/** The demo's accounts, as the demo fill makes them. */
export const demoAccounts = [
  { username: 'letan', role: 'receptionist' },
  { username: 'dieuduong', role: 'nurse' },
  { username: 'quanly', role: 'manager' },
  { username: 'quantri', role: 'administrator' },
] as const satisfies readonly { username: string; role: Role }[]

/** `95` → `Còn 1 phút 35 giây.` */
export function describeWait(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  const parts = [minutes > 0 && `${minutes} phút`, (rest > 0 || minutes === 0) && `${rest} giây`].filter(Boolean)
  return `Còn ${parts.join(' ')}.`
}
