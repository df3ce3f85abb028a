import * as lookupAppointments from './lookup/v1/appointments/route'
import * as lookupHealthBook from './lookup/v1/health-book/route'
import * as lookupReferrals from './lookup/v1/referrals/route'
import * as metrics from './metrics/route'
import * as backups from './v1/backups/route'
import * as audit from './v1/audit/route'
import * as auditCheck from './v1/audit/check/route'
import * as auditExport from './v1/audit/export/route'
import * as auditSearch from './v1/audit/search/route'
import * as certificates from './v1/certificates/route'
import * as certificatesRemove from './v1/certificates/remove/route'
import * as certificatesTrust from './v1/certificates/trust/route'
import * as checkIns from './v1/check-ins/route'
import * as coverage from './v1/coverage/route'
import * as display from './v1/display/route'
import * as displayPair from './v1/display/pair/route'
import * as facilitiesFind from './v1/facilities/find/route'
import * as gateway from './v1/gateway/route'
import * as identify from './v1/identify/route'
import * as intake from './v1/intake/route'
import * as intakeExport from './v1/intake/export/route'
import * as intakeSectorReport from './v1/intake/sector-report/route'
import * as intakeVisits from './v1/intake/visits/route'
import * as intakeVisitsExport from './v1/intake/visits/export/route'
import * as messagesList from './v1/messages/list/route'
import * as messagesResend from './v1/messages/resend/route'
import * as papersConfirm from './v1/papers/confirm/route'
import * as papersConfirmDay from './v1/papers/confirm-day/route'
import * as papersRecord from './v1/papers/record/route'
import * as papersToday from './v1/papers/today/route'
import * as peopleFind from './v1/people/find/route'
import * as peopleOpen from './v1/people/open/route'
import * as peopleReveal from './v1/people/reveal/route'
import * as peopleSearch from './v1/people/search/route'
import * as peopleUpdate from './v1/people/update/route'
import * as queueCallAgain from './v1/queue/call-again/route'
import * as queueCallNext from './v1/queue/call-next/route'
import * as queueChange from './v1/queue/change/route'
import * as queueList from './v1/queue/list/route'
import * as queueSend from './v1/queue/send/route'
import * as recordsAccesses from './v1/records/accesses/route'
import * as recordsAccessesReview from './v1/records/accesses/review/route'
import * as recordsHealthBook from './v1/records/health-book/route'
import * as recordsImports from './v1/records/imports/route'
import * as recordsImportsCancel from './v1/records/imports/cancel/route'
import * as recordsImportsOpen from './v1/records/imports/open/route'
import * as recordsPapers from './v1/records/papers/route'
import * as recordsPapersOpen from './v1/records/papers/open/route'
import * as restrictedDiagnoses from './v1/restricted-diagnoses/route'
import * as restrictedDiagnosesAdd from './v1/restricted-diagnoses/add/route'
import * as restrictedDiagnosesRelease from './v1/restricted-diagnoses/release/route'
import * as retention from './v1/retention/route'
import * as retentionChange from './v1/retention/change/route'
import * as rooms from './v1/rooms/route'
import * as routeDecision from './v1/route-decision/route'
import * as screens from './v1/screens/route'
import * as screensChange from './v1/screens/change/route'
import * as screensCreate from './v1/screens/create/route'
import * as screensRevoke from './v1/screens/revoke/route'
import * as session from './v1/session/route'
import * as settingsFacility from './v1/settings/facility/route'
import * as settingsFacilityCondition from './v1/settings/facility/condition/route'
import * as settingsFacilityDescribe from './v1/settings/facility/describe/route'
import * as settingsFacilityOptions from './v1/settings/facility/options/route'
import * as settingsFacilityPreview from './v1/settings/facility/preview/route'
import * as settingsFacilityProfile from './v1/settings/facility/profile/route'
import * as settingsFacilityWithdraw from './v1/settings/facility/withdraw/route'
import * as settingsCatalogue from './v1/settings/catalogue/route'
import * as settingsCatalogueSearch from './v1/settings/catalogue/search/route'
import * as settingsMessages from './v1/settings/messages/route'
import * as settingsGateway from './v1/settings/gateway/route'
import * as settingsGatewayAccount from './v1/settings/gateway/account/route'
import * as settingsGatewayReset from './v1/settings/gateway/reset/route'
import * as settingsGatewayTest from './v1/settings/gateway/test/route'
import * as settingsRooms from './v1/settings/rooms/route'
import * as settingsRoomsAdd from './v1/settings/rooms/add/route'
import * as settingsRoomsOpen from './v1/settings/rooms/open/route'
import * as settingsRoomsOrder from './v1/settings/rooms/order/route'
import * as settingsRoomsRename from './v1/settings/rooms/rename/route'
import * as settingsRules from './v1/settings/rules/route'
import * as settingsRulesAdd from './v1/settings/rules/add/route'
import * as settingsRulesRemove from './v1/settings/rules/remove/route'
import * as settingsServicesOrder from './v1/settings/services/order/route'
import * as settingsServicesSave from './v1/settings/services/save/route'
import * as settingsRoute from './v1/settings/route/route'
import * as subjectsAccount from './v1/subjects/account/route'
import * as subjectsCorrect from './v1/subjects/correct/route'
import * as subjectsErase from './v1/subjects/erase/route'
import * as subjectsFinish from './v1/subjects/finish/route'
import * as subjectsRecord from './v1/subjects/record/route'
import * as subjectsReply from './v1/subjects/reply/route'
import * as subjectsRequests from './v1/subjects/requests/route'
import * as staff from './v1/staff/route'
import * as staffChange from './v1/staff/change/route'
import * as staffCreate from './v1/staff/create/route'
import * as staffDisable from './v1/staff/disable/route'
import * as staffEnable from './v1/staff/enable/route'
import * as staffResetPassword from './v1/staff/reset-password/route'
import * as staffReview from './v1/staff/review/route'
import * as staffRules from './v1/staff/rules/route'
import * as staffSessions from './v1/staff/sessions/route'
import * as staffSessionsEnd from './v1/staff/sessions/end/route'
import * as tokens from './v1/tokens/route'
import * as tokensCreate from './v1/tokens/create/route'
import * as tokensRevoke from './v1/tokens/revoke/route'
import * as visitsCancel from './v1/visits/cancel/route'
import * as visitsMove from './v1/visits/move/route'
import * as visitsRoute from './v1/visits/route/route'
import * as visitsTicket from './v1/visits/ticket/route'
import * as visitsToday from './v1/visits/today/route'

type ApiRoute = { [Method in 'GET' | 'POST']?: (request: Request) => Promise<Response> }

/**
 * The routes that `scripts/serve.mjs` calls by itself, without the framework around them (ADR 014): all that answer
 * at once. A route that is missing here is served by the framework, more slowly.
 */
export const apiRoutes: ReadonlyMap<string, ApiRoute> = new Map<string, ApiRoute>([
  ['/api/lookup/v1/appointments', lookupAppointments],
  ['/api/lookup/v1/health-book', lookupHealthBook],
  ['/api/lookup/v1/referrals', lookupReferrals],
  ['/api/metrics', metrics],
  ['/api/v1/backups', backups],
  ['/api/v1/audit', audit],
  ['/api/v1/audit/check', auditCheck],
  ['/api/v1/audit/export', auditExport],
  ['/api/v1/audit/search', auditSearch],
  ['/api/v1/certificates', certificates],
  ['/api/v1/certificates/remove', certificatesRemove],
  ['/api/v1/certificates/trust', certificatesTrust],
  ['/api/v1/check-ins', checkIns],
  ['/api/v1/coverage', coverage],
  ['/api/v1/display', display],
  ['/api/v1/display/pair', displayPair],
  ['/api/v1/facilities/find', facilitiesFind],
  ['/api/v1/gateway', gateway],
  ['/api/v1/identify', identify],
  ['/api/v1/intake', intake],
  ['/api/v1/intake/export', intakeExport],
  ['/api/v1/intake/sector-report', intakeSectorReport],
  ['/api/v1/intake/visits', intakeVisits],
  ['/api/v1/messages/list', messagesList],
  ['/api/v1/messages/resend', messagesResend],
  ['/api/v1/intake/visits/export', intakeVisitsExport],
  ['/api/v1/papers/confirm', papersConfirm],
  ['/api/v1/papers/confirm-day', papersConfirmDay],
  ['/api/v1/papers/record', papersRecord],
  ['/api/v1/papers/today', papersToday],
  ['/api/v1/people/find', peopleFind],
  ['/api/v1/people/open', peopleOpen],
  ['/api/v1/people/reveal', peopleReveal],
  ['/api/v1/people/search', peopleSearch],
  ['/api/v1/people/update', peopleUpdate],
  ['/api/v1/queue/call-again', queueCallAgain],
  ['/api/v1/queue/call-next', queueCallNext],
  ['/api/v1/queue/change', queueChange],
  ['/api/v1/queue/list', queueList],
  ['/api/v1/queue/send', queueSend],
  ['/api/v1/records/accesses', recordsAccesses],
  ['/api/v1/records/accesses/review', recordsAccessesReview],
  ['/api/v1/records/health-book', recordsHealthBook],
  ['/api/v1/records/imports', recordsImports],
  ['/api/v1/records/imports/cancel', recordsImportsCancel],
  ['/api/v1/records/imports/open', recordsImportsOpen],
  ['/api/v1/records/papers', recordsPapers],
  ['/api/v1/records/papers/open', recordsPapersOpen],
  ['/api/v1/restricted-diagnoses', restrictedDiagnoses],
  ['/api/v1/restricted-diagnoses/add', restrictedDiagnosesAdd],
  ['/api/v1/restricted-diagnoses/release', restrictedDiagnosesRelease],
  ['/api/v1/retention', retention],
  ['/api/v1/retention/change', retentionChange],
  ['/api/v1/rooms', rooms],
  ['/api/v1/route-decision', routeDecision],
  ['/api/v1/screens', screens],
  ['/api/v1/screens/change', screensChange],
  ['/api/v1/screens/create', screensCreate],
  ['/api/v1/screens/revoke', screensRevoke],
  ['/api/v1/session', session],
  ['/api/v1/settings/facility', settingsFacility],
  ['/api/v1/settings/facility/condition', settingsFacilityCondition],
  ['/api/v1/settings/facility/describe', settingsFacilityDescribe],
  ['/api/v1/settings/facility/options', settingsFacilityOptions],
  ['/api/v1/settings/facility/preview', settingsFacilityPreview],
  ['/api/v1/settings/facility/profile', settingsFacilityProfile],
  ['/api/v1/settings/facility/withdraw', settingsFacilityWithdraw],
  ['/api/v1/settings/catalogue', settingsCatalogue],
  ['/api/v1/settings/catalogue/search', settingsCatalogueSearch],
  ['/api/v1/settings/messages', settingsMessages],
  ['/api/v1/settings/gateway', settingsGateway],
  ['/api/v1/settings/gateway/account', settingsGatewayAccount],
  ['/api/v1/settings/gateway/reset', settingsGatewayReset],
  ['/api/v1/settings/gateway/test', settingsGatewayTest],
  ['/api/v1/settings/rooms', settingsRooms],
  ['/api/v1/settings/rooms/add', settingsRoomsAdd],
  ['/api/v1/settings/rooms/open', settingsRoomsOpen],
  ['/api/v1/settings/rooms/order', settingsRoomsOrder],
  ['/api/v1/settings/rooms/rename', settingsRoomsRename],
  ['/api/v1/settings/route', settingsRoute],
  ['/api/v1/subjects/account', subjectsAccount],
  ['/api/v1/subjects/correct', subjectsCorrect],
  ['/api/v1/subjects/erase', subjectsErase],
  ['/api/v1/subjects/finish', subjectsFinish],
  ['/api/v1/subjects/record', subjectsRecord],
  ['/api/v1/subjects/reply', subjectsReply],
  ['/api/v1/subjects/requests', subjectsRequests],
  ['/api/v1/staff', staff],
  ['/api/v1/staff/change', staffChange],
  ['/api/v1/staff/create', staffCreate],
  ['/api/v1/staff/disable', staffDisable],
  ['/api/v1/staff/enable', staffEnable],
  ['/api/v1/staff/reset-password', staffResetPassword],
  ['/api/v1/staff/review', staffReview],
  ['/api/v1/staff/rules', staffRules],
  ['/api/v1/staff/sessions', staffSessions],
  ['/api/v1/staff/sessions/end', staffSessionsEnd],
  ['/api/v1/tokens', tokens],
  ['/api/v1/tokens/create', tokensCreate],
  ['/api/v1/tokens/revoke', tokensRevoke],
  ['/api/v1/settings/rules', settingsRules],
  ['/api/v1/settings/rules/add', settingsRulesAdd],
  ['/api/v1/settings/rules/remove', settingsRulesRemove],
  ['/api/v1/settings/services/order', settingsServicesOrder],
  ['/api/v1/settings/services/save', settingsServicesSave],
  ['/api/v1/visits/cancel', visitsCancel],
  ['/api/v1/visits/move', visitsMove],
  ['/api/v1/visits/route', visitsRoute],
  ['/api/v1/visits/ticket', visitsTicket],
  ['/api/v1/visits/today', visitsToday],
])
