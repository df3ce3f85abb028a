/** What the commands of the console say. */
export const commandTexts = {
  userCreate: {
    usage:
      'Cách dùng: npm run user:create -- --username ten.dang.nhap --name "Họ tên" --role receptionist|nurse|manager|administrator\nTên đăng nhập gồm 3 đến 30 ký tự a-z, 0-9, dấu chấm, gạch dưới. Mật khẩu được hỏi sau đó.',
    passwordPrompt: 'Mật khẩu (ít nhất 12 ký tự): ',
    done: (username: string) => `Đã tạo tài khoản ${username}.`,
    problems: {
      username_taken: 'Tên đăng nhập này đã có người dùng.',
      weak_password: 'Mật khẩu cần 12 đến 128 ký tự, nhiều ký tự khác nhau, không chỉ gồm tên đăng nhập.',
      demo_password: 'Đây là mật khẩu của dữ liệu mẫu, ai cũng biết. Chọn mật khẩu khác.',
    },
  },
  tokenCreate: {
    usage: 'Cách dùng: npm run token:create -- --name "Tên hệ thống" --scopes quyền,quyền\nCác quyền:',
    once: 'Chép mã này ngay, nó không hiện lại lần nữa:',
  },
  auditVerify: {
    whole: (entries: number) => `Nhật ký nguyên vẹn: ${entries} dòng.`,
    broken: (facilityCode: string, seq: number, code: 'missing' | 'altered' | 'relinked' | 'head') =>
      `Nhật ký của cơ sở ${facilityCode} bị phá vỡ ở dòng ${seq}: ${brokenChain[code]}.`,
  },
}

const brokenChain = {
  missing: 'thiếu dòng này',
  altered: 'nội dung đã bị sửa',
  relinked: 'không nối với dòng trước',
  head: 'các dòng cuối đã bị xoá hoặc thêm ngoài chương trình',
}
