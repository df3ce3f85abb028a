import type { CoverageQuestion } from '@/lib/gateway/gateway.types'

/** What the gateway was seen to say, field by field, about somebody invented. */
export const recordedAccessToken = 'TUFVK01BVS9UT0tFTj0='
export const recordedIdToken = '11111111-2222-4333-8444-555555555555'
export const tokenShape = {
  maKetQua: '200',
  APIKey: {
    access_token: recordedAccessToken,
    id_token: recordedIdToken,
    token_type: 'Bearer',
    expires_in: '2099-11-20T03:51:20.1047187Z',
  },
}
export const cardShape = {
  maKetQua: '000',
  ghiChu: 'Thẻ còn giá trị sử dụng! Họ tên : Nguyễn Văn Mẫu',
  maThe: 'GD4313100000001',
  hoTen: 'Nguyễn Văn Mẫu',
  ngaySinh: '05/03/1985',
  gioiTinh: 'Nam',
  diaChi: 'Phường Mẫu, Thành phố Hải Phòng',
  maDKBD: '31999',
  cqBHXH: 'Bảo hiểm xã hội quận Mẫu',
  gtTheTu: '01/01/2026',
  gtTheDen: '31/12/2026',
  maKV: '',
  ngayDu5Nam: '01/06/2027',
  maSoBHXH: '3100000001',
  maTheCu: '',
  maTheMoi: 'GD4313100000001',
  gtTheTuMoi: '01/01/2026',
  gtTheDenMoi: '31/12/2026',
  maDKBDMoi: '31999',
  tenDKBDMoi: 'Bệnh viện Mẫu Hải Phòng',
  dsLichSuKCB2018: null,
  dsLichSuKT2018: [{ userKT: '31998_BV', thoiGianKT: '202611190831', thongBao: 'Thẻ', maLoi: '000' }],
}
export const visitShape = {
  maHoSo: 77,
  maCSKCB: '31998',
  ngayVao: '202603050830',
  ngayRa: '202603051100',
  tenBenh: 'Viêm họng cấp',
  kqDieuTri: '1',
}
export const historyShape = { maKetQua: '000', ghiChu: null, dsLichSuKCB2025: [visitShape] }
export const copaymentShape = {
  MaKetQua: '200',
  GhiChu: 'tính đến: 05/08/2026 17:30',
  DataCCT: [
    { ngayRa: '05/03/2026', tBNCCTMCCT: 50_000, tBNCCTLuyKe: 50_000 },
    { ngayRa: '05/07/2026', tBNCCTMCCT: 100_000, tBNCCTLuyKe: '150000' },
  ],
}

export const recordedQuestion: CoverageQuestion = {
  identifier: ' gd4 313100000001 ',
  fullName: 'Nguyễn  Văn Mẫu'.normalize('NFD'),
  birthDate: { year: 1985, month: 3, day: 5 },
}
