import type { CatalogueCounts } from '@/lib/contracts/catalogue'
import type { Refusal } from '@/lib/domain/catalogue/read-facility'
import { formatCount } from '@/lib/utils/format-numbers'

export const catalogueText = {
  title: 'Danh mục cơ sở khám chữa bệnh',
  intro:
    'Tên của các cơ sở theo mã 5 ký tự, để giấy chuyển, phiếu hẹn, sổ sức khỏe và danh sách việc hiện tên thay cho mã. Lấy tệp DM_COSOKCB xuất từ cổng giám định BHYT rồi nhập ở đây.',
  held: 'Đang có',
  heldCount: (count: number) => `${formatCount(count)} cơ sở`,
  lastImport: (file: string, by: string, day: string, clock: string) =>
    `Nhập lần cuối: «${file}» · ${by} · ${day} lúc ${clock}`,
  neverImported: 'Chưa nhập tệp nào.',
  find: 'Tìm theo mã hoặc tên',
  findHint: 'Phần đầu của mã, hoặc vài từ trong tên; có dấu hay không đều được.',
  results: 'Các cơ sở',
  loading: 'Đang tải…',
  none: 'Chưa có cơ sở nào trong danh mục.',
  noneFound: 'Không có cơ sở nào như vậy.',
  more: 'Xem thêm',
  lookAgain: 'Thử lại',
  import: 'Nhập tệp mới',
  drop: 'Kéo tệp CSV hoặc Excel (.xlsx) vào đây',
  dropNow: 'Thả tệp để xem trước',
  limit: 'Tối đa 20 MB, 100.000 dòng. Chưa có gì được ghi cho đến khi bấm Nhập.',
  pick: 'Chọn tệp danh mục',
  tooLarge: 'Tệp lớn hơn 20 MB',
  unreadable: 'Không đọc được tệp trên máy này',
  whyNext: {
    tooLarge: 'Danh mục cả nước chỉ khoảng 1 đến 3 MB: kiểm tra có đúng tệp không, hoặc bỏ trang tính, hình ảnh thừa.',
    unreadable: 'Tệp có thể vừa bị chuyển, xoá hoặc đang mở ở chương trình khác. Chọn lại tệp.',
  },
  reading: 'Đang đọc tệp…',
  preview: (file: string) => `Xem trước «${file}»`,
  sheet: (name: string, others: number) =>
    others === 0 ? `Trang tính «${name}».` : `Trang tính «${name}»; ${formatCount(others)} trang tính khác không đọc.`,
  columns: (code: string, name: string, line: number) =>
    `Mã ở cột ${code}, tên ở cột ${name}, từ dòng ${formatCount(line)}.`,
  changeColumns: 'Chọn cột khác',
  columnsUnknown: 'Chưa nhận ra cột mã và cột tên',
  columnsUnknownNext: 'Nhìn các dòng đầu của tệp rồi chọn.',
  codeColumn: 'Cột mã cơ sở',
  nameColumn: 'Cột tên cơ sở',
  firstLine: 'Dòng đầu tiên có cơ sở',
  choose: 'Chọn…',
  column: (letter: string) => `Cột ${letter}`,
  columnOption: (letter: string, sample: string) => (sample === '' ? `Cột ${letter}` : `Cột ${letter}: ${sample}`),
  line: 'Dòng',
  lineOption: (line: number, sample: string) => `Dòng ${formatCount(line)}: ${sample}`,
  firstLines: 'Các dòng đầu của tệp',
  addZero: 'Thêm lại số 0 ở đầu các mã còn 4 chữ số',
  addZeroHint: 'Excel bỏ số 0 khi coi mã là số: 01001 thành 1001. Mã các tỉnh từ 01 đến 09 hay bị.',
  added: 'Mới',
  renamed: 'Đổi tên',
  unchanged: 'Không đổi',
  refused: 'Bị từ chối',
  repeated: (lines: number) => `${formatCount(lines)} dòng lặp lại y hệt dòng trước: bỏ qua.`,
  absent: (count: number) =>
    `${formatCount(count)} cơ sở đang có mà tệp không có: vẫn giữ tên, vì giấy cũ còn ghi các mã này.`,
  allThere: 'Mọi cơ sở trong tệp đều đã có, đúng tên. Không có gì để thay đổi.',
  nothing: 'Không có dòng nào nhập được. Kiểm tra lại hai cột đã chọn.',
  renamedList: (count: number) => `Đổi tên (${formatCount(count)})`,
  refusedList: (count: number) => `Dòng bị từ chối (${formatCount(count)})`,
  addedList: (count: number) => `Cơ sở mới (${formatCount(count)})`,
  onlyFirst: (shown: number) => `Chỉ hiện ${formatCount(shown)} dòng đầu.`,
  was: (name: string) => `trước là ${name}`,
  atLine: (line: number) => `Dòng ${formatCount(line)}`,
  emptyCell: '(trống)',
  submit: (count: number) => `Nhập ${formatCount(count)} cơ sở`,
  submitUnchanged: 'Ghi là đã đối chiếu',
  submitting: 'Đang nhập…',
  discard: 'Bỏ tệp này',
} as const

/** Why a line is not taken, and what to do. */
export const refusalTexts = {
  code_missing: 'Không có mã.',
  code_invalid: 'Mã phải đủ 5 chữ số hoặc chữ cái không dấu.',
  code_zero_lost: 'Mã chỉ còn 4 chữ số: có thể Excel đã bỏ số 0 ở đầu.',
  name_missing: 'Không có tên.',
  name_too_long: 'Tên dài hơn 255 ký tự.',
  code_twice: 'Cùng một mã mà hai tên khác nhau: sửa tệp rồi nhập lại.',
} as const satisfies Record<Refusal, string>

/** What an import did, in one sentence. */
export function describeImported(file: string, { added, renamed, unchanged, refused }: CatalogueCounts): string {
  const lines = countRefusals(refused)
  const parts = [
    `${formatCount(added)} mới`,
    `${formatCount(renamed)} đổi tên`,
    `${formatCount(unchanged)} không đổi`,
    ...(lines === 0 ? [] : [`${formatCount(lines)} dòng bị từ chối`]),
  ]
  return `Đã nhập «${file}»: ${parts.join(', ')}.`
}

export function countRefusals(refused: CatalogueCounts['refused']): number {
  return Object.values(refused).reduce((sum, lines) => sum + lines, 0)
}
