export interface SandboxMedicine {
  /** MA_THUOC, as the common list writes them; the numbers are invented. */
  code: string
  name: string
  strength: string
  form: string
  unit: string
  /** DUONG_DUNG. */
  route: string
  /** What is taken: "1 viên × 2 lần/ngày", and how many units that is a day. */
  perDose: number
  dosesPerDay: number
  advice: string
  priceVnd: number
}

const ORAL = { route: '1.01', form: 'Viên nén', unit: 'Viên', advice: 'Uống sau ăn' }

/** Generic medicines with the usual doses. */
export const medicines = {
  amlodipine: { ...ORAL, code: '40.491', name: 'Amlodipin', strength: '5 mg', ...dose(1, 1), priceVnd: 450 },
  perindopril: { ...ORAL, code: '40.519', name: 'Perindopril', strength: '5 mg', ...dose(1, 1), priceVnd: 1_650 },
  atorvastatin: { ...ORAL, code: '40.549', name: 'Atorvastatin', strength: '20 mg', ...dose(1, 1), priceVnd: 720 },
  metformin: { ...ORAL, code: '40.807', name: 'Metformin', strength: '850 mg', ...dose(1, 2), priceVnd: 390 },
  gliclazide: { ...ORAL, code: '40.803', name: 'Gliclazid', strength: '30 mg', ...dose(2, 1), priceVnd: 980 },
  furosemide: { ...ORAL, code: '40.659', name: 'Furosemid', strength: '40 mg', ...dose(1, 1), priceVnd: 310 },
  spironolactone: { ...ORAL, code: '40.661', name: 'Spironolacton', strength: '25 mg', ...dose(1, 1), priceVnd: 890 },
  paracetamol: { ...ORAL, code: '40.48', name: 'Paracetamol', strength: '500 mg', ...dose(1, 3), priceVnd: 280 },
  eperisone: { ...ORAL, code: '40.831', name: 'Eperison', strength: '50 mg', ...dose(1, 3), priceVnd: 610 },
  omeprazole: { ...ORAL, code: '40.678', name: 'Omeprazol', strength: '20 mg', ...dose(1, 1), priceVnd: 520 },
  amoxicillin: { ...ORAL, code: '40.154', name: 'Amoxicilin', strength: '500 mg', ...dose(1, 3), priceVnd: 760 },
  azithromycin: { ...ORAL, code: '40.219', name: 'Azithromycin', strength: '250 mg', ...dose(2, 1), priceVnd: 2_900 },
  cefuroxime: { ...ORAL, code: '40.184', name: 'Cefuroxim', strength: '500 mg', ...dose(1, 2), priceVnd: 3_100 },
  loratadine: { ...ORAL, code: '40.91', name: 'Loratadin', strength: '10 mg', ...dose(1, 1), priceVnd: 350 },
  acetylcysteine: { ...ORAL, code: '40.998', name: 'Acetylcystein', strength: '200 mg', ...dose(1, 3), priceVnd: 540 },
  acetylleucine: { ...ORAL, code: '40.577', name: 'Acetyl leucin', strength: '500 mg', ...dose(1, 2), priceVnd: 690 },
  ironFolate: {
    ...ORAL,
    code: '40.431',
    name: 'Sắt fumarat + acid folic',
    strength: '200 mg + 1 mg',
    ...dose(1, 1),
    priceVnd: 480,
  },
  alfuzosin: { ...ORAL, code: '40.412', name: 'Alfuzosin', strength: '10 mg', ...dose(1, 1), priceVnd: 4_200 },
  valproate: { ...ORAL, code: '40.136', name: 'Natri valproat', strength: '500 mg', ...dose(1, 2), priceVnd: 2_480 },
  arv: {
    ...ORAL,
    code: '40.308',
    name: 'Tenofovir + lamivudin + dolutegravir',
    strength: '300 mg + 300 mg + 50 mg',
    ...dose(1, 1),
    priceVnd: 5_600,
  },
  tbDrugs: {
    ...ORAL,
    code: '40.341',
    name: 'Rifampicin + isoniazid',
    strength: '150 mg + 75 mg',
    ...dose(3, 1),
    priceVnd: 1_750,
  },
  oralSalts: {
    ...ORAL,
    form: 'Bột pha',
    unit: 'Gói',
    advice: 'Pha 200 ml nước, uống dần',
    code: '40.984',
    name: 'Oresol',
    strength: '4,1 g',
    ...dose(1, 3),
    priceVnd: 1_500,
  },
  salbutamol: {
    route: '5.05',
    form: 'Bình xịt',
    unit: 'Nhát',
    advice: 'Xịt họng khi khó thở',
    code: '40.989',
    name: 'Salbutamol',
    strength: '100 µg/liều',
    ...dose(2, 2),
    priceVnd: 380,
  },
  tobramycin: {
    route: '6.01',
    form: 'Dung dịch nhỏ mắt',
    unit: 'Giọt',
    advice: 'Nhỏ mắt bệnh',
    code: '40.216',
    name: 'Tobramycin',
    strength: '0,3 %',
    ...dose(1, 4),
    priceVnd: 160,
  },
  metronidazole: {
    route: '4.01',
    form: 'Viên đặt',
    unit: 'Viên',
    advice: 'Đặt buổi tối',
    code: '40.239',
    name: 'Metronidazol',
    strength: '500 mg',
    ...dose(1, 1),
    priceVnd: 3_300,
  },
} as const satisfies Record<string, SandboxMedicine>

export type MedicineKey = keyof typeof medicines

function dose(perDose: number, dosesPerDay: number) {
  return { perDose, dosesPerDay }
}
