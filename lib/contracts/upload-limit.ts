/** The largest body of `POST /api/v1/records/envelopes`. Apart from the schemas: the page knows it before they load. */
export const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024
/** The same of a facility catalogue. */
export const CATALOGUE_LIMIT_BYTES = 20 * 1024 * 1024
