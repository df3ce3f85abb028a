export interface SandboxIndicator {
  /** MA_CHI_SO. */
  code: string
  name: string
  unit: string
  /** MA_DICH_VU and name of the service that measures it; none for what is measured at the examination. */
  service?: { code: string; name: string; priceVnd: number }
  healthy: readonly [low: number, high: number]
  ill: readonly [low: number, high: number]
  decimals: number
}

const BLOOD_COUNT = { code: '22.0121.1369', name: 'Tổng phân tích tế bào máu ngoại vi', priceVnd: 47_500 }

/** What laboratory and examination measure, with the range of the healthy and of those whose illness it follows. */
export const indicators = {
  systolic: { code: 'HATT', name: 'Huyết áp tâm thu', unit: 'mmHg', healthy: [105, 128], ill: [138, 176], decimals: 0 },
  diastolic: {
    code: 'HATTr',
    name: 'Huyết áp tâm trương',
    unit: 'mmHg',
    healthy: [65, 82],
    ill: [84, 104],
    decimals: 0,
  },
  glucose: {
    code: 'GLU',
    name: 'Glucose máu',
    unit: 'mmol/L',
    healthy: [4.2, 5.9],
    ill: [6.8, 12.5],
    decimals: 1,
    service: { code: '23.0075.1494', name: 'Định lượng Glucose [Máu]', priceVnd: 22_400 },
  },
  hba1c: {
    code: 'HBA1C',
    name: 'HbA1c',
    unit: '%',
    healthy: [4.8, 5.6],
    ill: [6.6, 9.8],
    decimals: 1,
    service: { code: '23.0083.1523', name: 'Định lượng HbA1c [Máu]', priceVnd: 105_300 },
  },
  creatinine: {
    code: 'CREA',
    name: 'Creatinin máu',
    unit: 'µmol/L',
    healthy: [58, 96],
    ill: [110, 210],
    decimals: 0,
    service: { code: '23.0051.1494', name: 'Định lượng Creatinin (máu)', priceVnd: 22_400 },
  },
  cholesterol: {
    code: 'CHOL',
    name: 'Cholesterol toàn phần',
    unit: 'mmol/L',
    healthy: [3.8, 5.1],
    ill: [5.3, 7.4],
    decimals: 1,
    service: { code: '23.0041.1506', name: 'Định lượng Cholesterol toàn phần (máu)', priceVnd: 28_000 },
  },
  haemoglobin: {
    code: 'HGB',
    name: 'Huyết sắc tố',
    unit: 'g/L',
    healthy: [125, 155],
    ill: [78, 112],
    decimals: 0,
    service: BLOOD_COUNT,
  },
  whiteCells: {
    code: 'WBC',
    name: 'Bạch cầu',
    unit: 'G/L',
    healthy: [4.5, 9.5],
    ill: [11, 17.5],
    decimals: 1,
    service: BLOOD_COUNT,
  },
  oxygen: { code: 'SPO2', name: 'SpO2', unit: '%', healthy: [97, 99], ill: [89, 95], decimals: 0 },
} as const satisfies Record<string, SandboxIndicator>

export type IndicatorKey = keyof typeof indicators
