// `npm run up`: from a fresh clone to a running front desk. Only Node's own modules may be used before the install.
import { bootstrap } from './up/bootstrap.mjs'

process.exitCode = await bootstrap()
