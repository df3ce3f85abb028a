export const faultTexts = {
  fault: {
    title: 'Có lỗi ngoài dự kiến',
    text: 'Trang này chưa hiện được. Số đã cấp và hồ sơ đã lưu không mất.',
    again: 'Thử lại',
    reference: 'Mã tham chiếu',
  },
  notFound: { title: 'Không có trang này', text: 'Địa chỉ có thể đã đổi hoặc gõ nhầm.' },
  forbidden: {
    title: 'Tài khoản này không mở được trang này',
    text: 'Nhờ người có quyền, hoặc hỏi quản trị để được cấp quyền.',
  },
  home: 'Về trang chính',
} as const
