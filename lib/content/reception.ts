import { formatCount, formatSeconds } from '@/lib/utils/format-numbers'

/** The desk before anybody stands there, and what stays in every state: the box, the bar, the strip. */
export const receptionText = {
  title: 'Tiếp đón',
  // The box
  boxLabel: 'Quét thẻ, mã QR, hoặc gõ số giấy tờ, họ tên',
  camera: 'Camera',
  picture: 'Ảnh',
  noPapers: 'Không giấy tờ',
  dropHere: 'Thả ảnh có mã QR vào đây',
  readingPicture: 'Đang đọc ảnh…',
  parked: 'Đang dở',
  parkedUnnamed: 'Chưa rõ tên',
  parkedAdmitting: 'đang cấp số…',
  parkedFailed: 'chưa cấp được',
  resume: (name: string) => `Làm tiếp: ${name}`,
  discard: (name: string) => `Bỏ phần đang dở của ${name}`,
  // Nobody there
  idleTitle: 'Sẵn sàng',
  idleHeading: 'Mời người bệnh tiếp theo',
  idleSteps: [
    ['Quét', 'QR căn cước, thẻ BHYT, ảnh thẻ trong VNeID; con trỏ ở đâu cũng được.'],
    ['Gõ', '12 số định danh, 15 hoặc 10 ký tự thẻ BHYT, CMND 9 số, họ tên, “nva 1985”.'],
    ['Không có gì', 'trẻ sơ sinh, cấp cứu, quên giấy tờ: vẫn cấp số bằng mã tạm.'],
  ],
  serialStates: {
    disconnected: 'Máy quét cổng COM: chưa nối.',
    connecting: 'Đang nối máy quét cổng COM…',
    connected: 'Máy quét cổng COM: đã nối.',
  },
  serialConnect: 'Nối máy quét',
  serialDisconnect: 'Ngắt',
  roomsTitle: 'Các phòng lúc này',
  waiting: (count: number) => `chờ ${formatCount(count)}`,
  noRooms: 'Chưa có phòng khám nào. Người quản trị thêm phòng trước khi cấp số.',
  // The bar
  room: 'Phòng khám',
  barLabel: 'Cấp số',
  roomOption: (code: string, name: string) => `${code} · ${name}`,
  chooseRoom: 'Chọn phòng',
  admit: 'Cấp số',
  admitting: 'Đang cấp…',
  retry: 'Cấp lại',
  admitNeedsPerson: 'Quét hoặc tìm người bệnh trước.',
  admitOffline: 'Mất mạng: bấm lại khi có mạng, vẫn chỉ một số.',
  missing: (count: number) => `Còn ${count} chỗ cần điền`,
  // The strip
  figures: (median: number | undefined, total: number) =>
    median === undefined
      ? `Hôm nay ${formatCount(total)} lượt`
      : `Từ quét đến số: giữa ${formatSeconds(median)} giây · hôm nay ${formatCount(total)} lượt`,
  temporaryNames: { newborn: 'Trẻ sơ sinh', emergency: 'Ca cấp cứu', 'no-papers': 'Người không giấy tờ' },
  personTitle: 'Người bệnh',
  // Given while somebody else stood in front
  given: 'Vừa cấp, chưa in',
  givenChip: (room: string, name: string) => `Đã cấp số cho ${name}, phòng ${room}:`,
  print: 'In',
  printGiven: (label: string) => `In phiếu ${label}`,
  dropGiven: (label: string) => `Không in phiếu ${label}`,
  undo: 'Hoàn tác',
  discarded: (name: string) => `Đã bỏ phần đang dở của ${name}.`,
  admittedNotice: (label: string, room: string, name: string) => `Đã cấp số ${label}, phòng ${room}: ${name}`,
} as const
