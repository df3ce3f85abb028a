/** What went wrong with a way of scanning, and the one thing to do next. */
export type ScanFailureCopy = { sentence: string; nextAction: string }

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
