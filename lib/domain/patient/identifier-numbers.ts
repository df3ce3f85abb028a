import { z } from 'zod'

/** Số định danh cá nhân: province or country (3), century and sex (1), year (2), random (6). NĐ 137/2015 Đ13. */
export const PERSONAL_NUMBER = /^\d{12}$/
export const personalNumberSchema = z.string().regex(PERSONAL_NUMBER)

/** Số CMND: nine digits, no check digit, not unique. A search key only; no longer a paper since 01/01/2025. */
export const OLD_ID_NUMBER = /^\d{9}$/
export const oldIdNumberSchema = z.string().regex(OLD_ID_NUMBER)

/** Mã thẻ BHYT: object (2 letters), benefit (1–5), province (2), mã số BHXH (10). QĐ 1351/QĐ-BHXH 2015. */
export const INSURANCE_CARD_NUMBER = /^[A-Z]{2}[1-5]\d{12}$/
export const insuranceCardNumberSchema = z.string().regex(INSURANCE_CARD_NUMBER)

/** Mã số BHXH: what cards printed since 01/04/2021 carry (QĐ 1666/QĐ-BHXH). */
export const SOCIAL_INSURANCE_NUMBER = /^\d{10}$/
export const socialInsuranceNumberSchema = z.string().regex(SOCIAL_INSURANCE_NUMBER)
