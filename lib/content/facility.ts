const command = 'npm run facility:create -- --name "Tên cơ sở" --rooms rooms.csv'

/** Said on screen, on the log and at the start while the database does not know the facility yet. */
export const facilityMissingText = {
  title: 'Chưa có cơ sở trong cơ sở dữ liệu',
  text: (facilityCode: string) => `Người quản trị máy chủ cần tạo cơ sở ${facilityCode} bằng lệnh:`,
  command,
  sentence: (facilityCode: string) => `Cơ sở dữ liệu chưa có cơ sở ${facilityCode}: hãy chạy ${command}`,
}
