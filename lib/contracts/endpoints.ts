import { auditEndpoints } from './endpoints/audit-endpoints'
import { catalogueEndpoints } from './endpoints/catalogue-endpoints'
import { coverageEndpoints } from './endpoints/coverage-endpoints'
import type { Endpoint } from './endpoints/endpoint'
import { messageEndpoints } from './endpoints/message-endpoints'
import { paperEndpoints } from './endpoints/paper-endpoints'
import { facilityEndpoints } from './endpoints/facility-endpoints'
import { gatewaySetupEndpoints } from './endpoints/gateway-setup-endpoints'
import { importEndpoints } from './endpoints/import-endpoints'
import { intakeEndpoints } from './endpoints/intake-endpoints'
import { operationEndpoints } from './endpoints/operation-endpoints'
import { peopleEndpoints } from './endpoints/people-endpoints'
import { queueEndpoints } from './endpoints/queue-endpoints'
import { recordEndpoints } from './endpoints/record-endpoints'
import { retentionEndpoints } from './endpoints/retention-endpoints'
import { roomSetupEndpoints } from './endpoints/room-setup-endpoints'
import { ruleSetupEndpoints } from './endpoints/rule-setup-endpoints'
import { sessionEndpoints } from './endpoints/session-endpoints'
import { settingEndpoints } from './endpoints/setting-endpoints'
import { subjectEndpoints } from './endpoints/subject-endpoints'
import { staffEndpoints } from './endpoints/staff-endpoints'
import { tokenEndpoints } from './endpoints/token-endpoints'
import { trustEndpoints } from './endpoints/trust-endpoints'
import { visitEndpoints } from './endpoints/visit-endpoints'

/** Every endpoint of ours: the OpenAPI document is made of these tables, and a test fails for a route without an entry. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...peopleEndpoints,
  ...coverageEndpoints,
  ...visitEndpoints,
  ...queueEndpoints,
  ...intakeEndpoints,
  ...messageEndpoints,
  ...paperEndpoints,
  ...recordEndpoints,
  ...importEndpoints,
  ...retentionEndpoints,
  ...sessionEndpoints,
  ...settingEndpoints,
  ...subjectEndpoints,
  ...facilityEndpoints,
  ...staffEndpoints,
  ...tokenEndpoints,
  ...roomSetupEndpoints,
  ...ruleSetupEndpoints,
  ...gatewaySetupEndpoints,
  ...catalogueEndpoints,
  ...trustEndpoints,
  ...operationEndpoints,
  ...auditEndpoints,
]
