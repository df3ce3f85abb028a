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
  facilityCreate: {
    usage: `Cách dùng: npm run facility:create -- --name "Tên cơ sở" --rooms rooms.csv
       hoặc: npm run facility:create -- --name "Tên cơ sở" --room "12:Nội tổng quát:2" --room "14:Răng"
Mỗi phòng gồm mã (1 đến 8 ký tự 0-9 A-Z), tên và tầng (có thể bỏ). Mã cơ sở lấy từ FACILITY_CODE. Chạy lại để thêm hoặc sửa; không xoá gì.`,
    demo: 'Đang ở chế độ dữ liệu mẫu, cơ sở mẫu có sẵn: hãy điền BHXH_… của cơ sở thật vào .env (hoặc đặt TIEPDON_DEMO=0) rồi làm lại.',
    nameMissing: 'Cơ sở này chưa có trong cơ sở dữ liệu: hãy thêm --name "Tên cơ sở".',
    fileUnreadable: (file: string) => `Không đọc được tệp ${file}: hãy kiểm tra đường dẫn và quyền đọc.`,
    fileNotUtf8: (file: string) => `Tệp ${file} không phải UTF-8: trong Excel hãy lưu lại với dạng "CSV UTF-8".`,
    inLine: (line: number) => `Dòng ${line}`,
    problems: {
      code_wrong: 'mã phòng cần 1 đến 8 ký tự 0-9 A-Z',
      name_wrong: 'tên phòng cần 1 đến 100 ký tự',
      floor_wrong: 'tầng dài quá 20 ký tự',
      code_repeated: 'mã phòng này đã có ở trên',
      too_many_parts: 'chỉ có mã, tên và tầng',
    },
    done: (facilityCode: string, changes: SetUpChanges) =>
      `Cơ sở ${facilityCode}: ${describeFacility(changes)}, thêm ${changes.roomsAdded} phòng, sửa ${changes.roomsChanged} phòng; tất cả ${changes.roomsInAll} phòng.`,
  },
  tokenCreate: {
    usage: 'Cách dùng: npm run token:create -- --name "Tên hệ thống" --scopes quyền,quyền\nCác quyền:',
    once: 'Chép mã này ngay, nó không hiện lại lần nữa:',
  },
  screenCreate: {
    usage: `Cách dùng: npm run screen:create -- --name "Sảnh tầng 2" [--rooms 3,5,12] [--names]
  --rooms  các phòng màn hình này hiện; bỏ trống là tất cả
  --names  hiện tên viết tắt cạnh số; mặc định không hiện`,
    steps: (minutes: number) => `Mở /display trên màn hình, nhập mã này trong ${minutes} phút; mã dùng được một lần:`,
  },
  screenRevoke: {
    usage: 'Cách dùng: npm run screen:revoke -- --name "Sảnh tầng 2"\nCác màn hình đang dùng:',
    line: (name: string, seen: string | undefined) => `  ${name}${seen ? `, thấy lần cuối ${seen}` : ', chưa ghép'}`,
    none: '  (chưa có màn hình nào)',
    done: (name: string, count: number) => `Đã thu hồi ${count} màn hình "${name}"; màn hình tắt số trong vài giây.`,
    unknown: (name: string) => `Không có màn hình nào tên "${name}".`,
  },
  retention: {
    usage: 'Cách dùng: npm run retention [-- --apply]\nKhông có --apply: chỉ cho biết những gì đã quá hạn giữ.',
    line: (label: string, before: string, count: number) => `  ${label}: ${count} dòng trước ${before}`,
    nothing: 'Không có gì quá hạn giữ.',
    dry: 'Đã quá hạn giữ (chưa xóa gì; thêm --apply để xóa):',
    removed: 'Đã xóa vì quá hạn giữ:',
  },
  auditVerify: {
    whole: (entries: number) => `Nhật ký nguyên vẹn: ${entries} dòng.`,
    head: (facilityCode: string, seq: number, hash: string) => `Cơ sở ${facilityCode}: dòng ${seq}, mã ${hash}`,
    broken: (facilityCode: string, seq: number, code: keyof typeof brokenChain) =>
      `Nhật ký của cơ sở ${facilityCode} bị phá vỡ ở dòng ${seq}: ${brokenChain[code]}.`,
  },
}

interface SetUpChanges {
  created: boolean
  renamed: boolean
  roomsAdded: number
  roomsChanged: number
  roomsInAll: number
}

function describeFacility({ created, renamed }: SetUpChanges): string {
  if (created) return 'đã tạo'
  return renamed ? 'đã đổi tên' : 'tên giữ nguyên'
}

const brokenChain = {
  missing: 'thiếu dòng này',
  altered: 'nội dung đã bị sửa',
  relinked: 'không nối với dòng trước',
  head: 'các dòng cuối đã bị xoá hoặc thêm ngoài chương trình',
  checkpoint: 'phần đầu đã bị cắt mà không dòng nào ghi lại ai cắt',
}
