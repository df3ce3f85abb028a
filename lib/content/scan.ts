/** What went wrong with a way of scanning, and the one thing to do next. */
export type ScanFailureCopy = { sentence: string; nextAction: string }

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

export const imageFailureCopy = {
  not_an_image: {
    sentence: 'Tệp này không phải là ảnh.',
    nextAction: 'Chọn ảnh JPG, PNG, WebP hoặc ảnh chụp màn hình.',
  },
  image_too_large: {
    sentence: 'Ảnh quá lớn (trên 40 MB).',
    nextAction: 'Chụp lại ở độ phân giải thấp hơn, hoặc cắt lấy phần có mã.',
  },
  image_unreadable: {
    sentence: 'Không mở được ảnh này.',
    nextAction: 'Chụp lại, hoặc lưu ảnh dưới dạng JPG rồi thử lại.',
  },
  no_code_found: {
    sentence: 'Không thấy mã QR nào đọc được trong ảnh.',
    nextAction: 'Chụp gần hơn, đủ sáng, không lóa, thấy trọn mã; hoặc gõ 12 số trên thẻ.',
  },
  decoder_unavailable: {
    sentence: 'Chưa tải được bộ đọc mã.',
    nextAction: 'Kiểm tra mạng nội bộ rồi thử lại; hoặc gõ 12 số trên thẻ.',
  },
} satisfies Record<string, ScanFailureCopy>

export type ImageFailureCode = keyof typeof imageFailureCopy

export const serialFailureCopy = {
  port_refused: {
    sentence: 'Chưa chọn cổng máy quét.',
    nextAction: 'Bấm Nối máy quét rồi chọn đúng cổng COM của máy quét.',
  },
  port_busy: {
    sentence: 'Cổng máy quét đang được chương trình khác dùng.',
    nextAction: 'Đóng chương trình đó, hoặc rút máy quét ra cắm lại.',
  },
  port_lost: { sentence: 'Mất kết nối với máy quét.', nextAction: 'Cắm lại dây máy quét; hệ thống sẽ tự nối lại.' },
} satisfies Record<string, ScanFailureCopy>

export type SerialFailureCode = keyof typeof serialFailureCopy

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
