/** Where the law is silent or says two things, the administrator chooses. */
export interface RouteOptions {
  /** 3.3 before 1.12 and 1.13 for a basic facility that was a district hospital (open with the insurance fund). */
  preferFormerDistrictCode: boolean
  /** Days before or after the date of an appointment that still count; a remark of the ministry, not law. */
  appointmentToleranceDays: number
  /** Whether days off that are announced but not yet law (24/11) are days off when working days are counted. */
  countProvisionalHolidays: boolean
}

export const defaultRouteOptions: RouteOptions = {
  preferFormerDistrictCode: true,
  appointmentToleranceDays: 2,
  countProvisionalHolidays: false,
}
