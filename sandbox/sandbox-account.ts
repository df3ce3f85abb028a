/** The account and the registered officer the sandbox knows where its environment names no others. */
export const sandboxAccount = {
  username: '31999_BV',
  password: 'Cong-mau-2026',
  officerName: 'TRẦN THỊ TIẾP ĐÓN',
  officerId: '031190000002',
} as const
