import type { ScanFailureCopy } from './scan'

const USE_OTHER_WAY = 'Dùng máy quét, chọn ảnh, hoặc gõ 12 số trên thẻ.'

export const cameraFailureCopy = {
  no_camera: {
    sentence: 'Máy này không có camera, hoặc camera chưa cắm.',
    nextAction: `Cắm camera rồi bấm Thử lại. ${USE_OTHER_WAY}`,
  },
  camera_refused: {
    sentence: 'Trình duyệt chưa được phép dùng camera.',
    nextAction: 'Bấm biểu tượng camera hoặc ổ khóa cạnh địa chỉ trang, chọn Cho phép, rồi bấm Thử lại.',
  },
  camera_busy: {
    sentence: 'Camera đang được chương trình khác sử dụng.',
    nextAction: 'Đóng Zalo, Zoom, Teams hoặc cửa sổ khác đang mở camera, rồi bấm Thử lại.',
  },
  insecure_page: {
    sentence: 'Trình duyệt chỉ cho dùng camera khi trang mở bằng https hoặc localhost.',
    nextAction: `Báo người quản trị mở https cho máy chủ. ${USE_OTHER_WAY}`,
  },
  decoder_unavailable: {
    sentence: 'Chưa tải được bộ đọc mã.',
    nextAction: `Kiểm tra mạng nội bộ rồi bấm Thử lại. ${USE_OTHER_WAY}`,
  },
  camera_failed: {
    sentence: 'Không mở được camera.',
    nextAction: `Rút camera ra cắm lại rồi bấm Thử lại. ${USE_OTHER_WAY}`,
  },
} satisfies Record<string, ScanFailureCopy>

export type CameraFailureCode = keyof typeof cameraFailureCopy

export const cameraTexts = {
  title: 'Quét bằng camera',
  hint: 'Đưa mã QR trên thẻ vào giữa khung, cách camera 10–15 cm, tránh lóa.',
  starting: 'Đang mở camera…',
  read: 'Đã đọc được mã.',
  device: 'Camera',
  unnamedDevice: (position: number) => `Camera ${position}`,
  zoom: 'Phóng to',
  torchOn: 'Bật đèn',
  torchOff: 'Tắt đèn',
  retry: 'Thử lại',
  close: 'Đóng',
}
