import type { SandboxCondition } from './sandbox-condition'

const PRESSURE = ['systolic', 'diastolic'] as const

/** Illnesses that stay: one person meets the same one again and again. */
export const chronicConditions: readonly SandboxCondition[] = [
  {
    code: 'I10',
    name: 'Tăng huyết áp vô căn (nguyên phát)',
    fromAge: 38,
    complaint: 'Đau đầu, chóng mặt',
    signs: 'Tỉnh, HA 165/95 mmHg, tim đều, phổi trong',
    medicines: ['amlodipine', 'perindopril', 'atorvastatin'],
    indicators: [...PRESSURE, 'creatinine', 'cholesterol', 'glucose'],
  },
  {
    code: 'E11.9',
    name: 'Đái tháo đường típ 2, chưa có biến chứng',
    fromAge: 40,
    complaint: 'Khát nhiều, mệt mỏi',
    signs: 'Tỉnh, BMI 26, không phù, cảm giác bàn chân bình thường',
    medicines: ['metformin', 'gliclazide', 'atorvastatin'],
    indicators: ['glucose', 'hba1c', 'creatinine', 'cholesterol', ...PRESSURE],
  },
  {
    code: 'J44.9',
    name: 'Bệnh phổi tắc nghẽn mạn tính',
    fromAge: 55,
    complaint: 'Ho khạc đờm, khó thở',
    signs: 'Khó thở nhẹ, rì rào phế nang giảm, ran rít hai bên',
    medicines: ['salbutamol', 'acetylcysteine'],
    indicators: ['oxygen', 'whiteCells'],
    imaging: {
      code: '18.0119.0028',
      name: 'Chụp X-quang ngực thẳng',
      priceVnd: 68_300,
      description: 'Hai phế trường tăng sáng, cơ hoành hạ thấp',
      conclusion: 'Hình ảnh khí phế thũng',
    },
  },
  {
    code: 'I50.9',
    name: 'Suy tim, không đặc hiệu',
    fromAge: 62,
    complaint: 'Khó thở khi gắng sức',
    signs: 'Phù nhẹ hai chân, gan mấp mé bờ sườn, ran ẩm đáy phổi',
    medicines: ['furosemide', 'spironolactone', 'perindopril'],
    indicators: ['oxygen', 'systolic', 'diastolic', 'creatinine'],
  },
  {
    code: 'N18.3',
    name: 'Bệnh thận mạn, giai đoạn 3',
    fromAge: 50,
    complaint: 'Mệt, tiểu đêm',
    signs: 'Da nhợt, phù nhẹ, HA 150/90 mmHg',
    medicines: ['amlodipine', 'furosemide', 'ironFolate'],
    indicators: ['creatinine', 'haemoglobin', ...PRESSURE],
  },
  {
    code: 'J45.9',
    name: 'Hen phế quản, không đặc hiệu',
    fromAge: 4,
    complaint: 'Khò khè, khó thở về đêm',
    signs: 'Ran rít rải rác hai phổi',
    medicines: ['salbutamol'],
    indicators: ['oxygen'],
  },
]
