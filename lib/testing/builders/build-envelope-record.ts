import { randomInt, randomUUID } from 'node:crypto'
import type { EnvelopeRecord, EnvelopeRow, TableKind } from '@/lib/domain/records/envelope/envelope.types'

/** The tables of an invented HOSO: an XML1 of somebody with fresh numbers unless told otherwise. */
export function buildEnvelopeTables(
  main: EnvelopeRow = {},
  others: Partial<Record<TableKind, EnvelopeRow[]>> = {},
): Partial<Record<TableKind, EnvelopeRow[]>> {
  const social = `31${drawDigits(8)}`
  const row = {
    MA_LK: `LK-${randomUUID()}`,
    STT: '1',
    MA_BN: `BN-${drawDigits(6)}`,
    HO_TEN: 'PHẠM THỊ HỒNG MẪU',
    SO_CCCD: `031185${drawDigits(6)}`,
    NGAY_SINH: '198503090000',
    GIOI_TINH: '2',
    DIA_CHI: 'Số 12 đường Mẫu, phường Mẫu, Hải Phòng',
    DIEN_THOAI: '0912000345',
    MA_THE_BHYT: `DN431${social}`,
    GT_THE_TU: '20260101',
    GT_THE_DEN: '20261231',
    LY_DO_VV: 'Đau đầu, chóng mặt',
    CHAN_DOAN_VAO: 'Theo dõi tăng huyết áp',
    CHAN_DOAN_RV: 'Tăng huyết áp vô căn (nguyên phát)',
    MA_BENH_CHINH: 'I10',
    NGAY_VAO: '202611090815',
    NGAY_RA: '202611131630',
    KET_QUA_DTRI: '2',
    MA_LOAI_RV: '1',
    MA_LOAI_KCB: '01',
    MA_CSKCB: '31907',
    ...main,
  }
  return { XML1: [withoutEmpty(row)], ...others }
}

/** An invented HOSO as the reader gives it. */
export function buildEnvelopeRecord(
  main: EnvelopeRow = {},
  others: Partial<Record<TableKind, EnvelopeRow[]>> = {},
): EnvelopeRecord {
  const tables = buildEnvelopeTables(main, others)
  return {
    index: 0,
    facilityCode: tables.XML1?.[0]?.MA_CSKCB ?? '31907',
    linkId: tables.XML1?.[0]?.MA_LK ?? '',
    tables: TABLE_KINDS.flatMap((kind) => {
      const rows = tables[kind]
      return rows ? [{ kind, version: '3176' as const, rows }] : []
    }),
  }
}

/** The row of an XML13 of a HOSO, to 31999. */
export function buildReferralRow(main: EnvelopeRow, overrides: EnvelopeRow = {}): EnvelopeRow {
  return withoutEmpty({
    MA_LK: main.MA_LK ?? '',
    SO_HOSO: 'HS-77',
    SO_CHUYENTUYEN: 'CT-0412',
    GIAY_CHUYEN_TUYEN: `0412-${drawDigits(6)}`,
    MA_CSKCB: main.MA_CSKCB ?? '31907',
    MA_CSKCB_DEN: '31999',
    HO_TEN: main.HO_TEN ?? '',
    NGAY_SINH: main.NGAY_SINH ?? '',
    GIOI_TINH: main.GIOI_TINH ?? '3',
    NGAY_VAO: main.NGAY_VAO ?? '',
    NGAY_RA: main.NGAY_RA ?? '',
    DAU_HIEU_LS: 'Đau đầu, HA 170/100 mmHg',
    QT_BENHLY: 'Tăng huyết áp 5 năm',
    CHAN_DOAN_RV: 'Tăng huyết áp vô căn (nguyên phát)',
    MA_BENH_CHINH: 'I10',
    TINH_TRANG_CT: 'Tỉnh, huyết áp ổn định',
    MA_LOAI_RV: '2',
    MA_LYDO_CT: '1',
    HUONG_DIEU_TRI: 'Siêu âm tim',
    PHUONGTIEN_VC: 'Tự túc',
    MA_BAC_SI: '000123/HP-GPHN',
    MA_TTDV: '000001/HP-GPHN',
    ...overrides,
  })
}

const TABLE_KINDS = ['XML1', 'XML2', 'XML3', 'XML4', 'XML5', 'XML7', 'XML8', 'XML13', 'XML14'] as const

function drawDigits(count: number): string {
  return String(randomInt(10 ** count)).padStart(count, '0')
}

function withoutEmpty(row: EnvelopeRow): EnvelopeRow {
  return Object.fromEntries(Object.entries(row).filter(([, text]) => text !== ''))
}
