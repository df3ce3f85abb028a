/** Words about looking at records that are written down with a look. */
export const recordTexts = {
  emergency: 'Cấp cứu',
}
