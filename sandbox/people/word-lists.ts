type BySex = Record<'male' | 'female', readonly string[]>

// Repeated ones are drawn more often.
export const surnames = split(`
  Nguyễn, Nguyễn, Nguyễn, Nguyễn, Trần, Trần, Lê, Lê, Phạm, Phạm, Vũ, Vũ, Hoàng, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Đào,
  Phan, Lương, Trịnh, Đinh, Mai, Tạ, Cao`)

export const middleNames: BySex = {
  male: split('Văn, Văn, Đức, Quang, Minh, Hữu, Xuân, Công, Đình, Thành, Ngọc, Tuấn, Duy, Gia'),
  female: split(`
    Thị, Thị, Thị Hồng, Thị Thu, Ngọc, Thanh, Thị Minh, Phương, Thùy, Kim, Thị Bích, Diệu`),
}

export const givenNames: BySex = {
  male: split(`
    Hùng, Dũng, Tuấn, Hải, Sơn, Long, Nam, Thắng, Cường, Khánh, Phúc, Bảo, Hiếu, Đạt, Khoa, Trung, Kiên, Toàn, Lâm,
    Quý, Tiến, Vinh, Hoà, Nghĩa, Thuỷ, Ân`),
  female: split(`
    Hoa, Lan, Hương, Hạnh, Nhung, Trang, Linh, Mai, Ngân, Thảo, Yến, Oanh, Thuý, Hoà, Loan, Nga, Phượng, Quỳnh, Tuyết,
    Vân, Xuân, Đào, Giang, Hiền, Ánh, Châu`),
}

/** Wards, communes and one special zone of Hải Phòng since 01/07/2025, without the district level. */
export const wards = split(`
  Phường Hồng Bàng, Phường Ngô Quyền, Phường Gia Viên, Phường Lê Chân, Phường An Biên, Phường Hải An, Phường Đông Hải,
  Phường Kiến An, Phường Phù Liễn, Phường Đồ Sơn, Phường Dương Kinh, Phường An Dương, Phường Thủy Nguyên,
  Phường Hải Dương, Phường Thành Đông, Phường Chí Linh, Xã Kiến Thụy, Xã An Lão, Xã Tiên Lãng, Xã Vĩnh Bảo,
  Xã Việt Khê, Xã Ninh Giang, Xã Thanh Miện, Xã Gia Lộc, Xã Nam Sách, Đặc khu Cát Hải`)

function split(text: string): readonly string[] {
  return text.split(',').map((word) => word.trim())
}
