import 'server-only'
import type {
  AnswerConditionRequest,
  ChangeOptionsRequest,
  ChangeProfileRequest,
  DescribeFacilityRequest,
  FacilitySetup,
  WithdrawDescriptionRequest,
} from '@/lib/contracts/facility-setup'
import type { Database, Transaction } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { listFacilityAttributes, removeFacilityAttributes } from '@/lib/db/facility-attribute-store'
import { changeFacility, findFacility } from '@/lib/db/facility-store'
import { findSetting, saveSetting } from '@/lib/db/setting-store'
import { PLAN_CONDITIONS_KEY, readPlanConditions } from '@/lib/domain/facility/plan-conditions'
import { listFieldChanges, type FieldChange, type SettingTopic } from '@/lib/domain/facility/setting-change'
import { err, ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { toFields, writeFacilityAttributes, writeRouteOptions } from '@/lib/use-cases/route/write-route-settings'
import { changeSetting, type SettingChanged, type SetupCall } from './change-setting'
import { readFacilitySetup } from './read-facility-setup'

interface Deps {
  db: Database
}
type Missing = { code: 'facility_missing' }
type Changed<E = never> = Promise<Result<FacilitySetup, SettingChanged | Missing | E>>

/** Gives the facility another name or another rhythm of priority calls; the next call of every room follows it. */
export function changeProfile(deps: Deps, call: SetupCall<ChangeProfileRequest>): Changed {
  const { name, callsPerTurn } = call.input
  return change<Missing>(deps, call, 'facility', async (tx, { facilityCode }) => {
    const before = await findFacility(tx, facilityCode)
    if (!before) return err({ code: 'facility_missing' })
    await changeFacility(tx, { facilityCode, name, callsPerTurn })
    await notifyDesk(tx, facilityCode, { kind: 'setup-changed' })
    const { name: formerName, callsPerTurn: formerCalls } = before
    return ok(listFieldChanges({ name: formerName, callsPerTurn: formerCalls }, { name, callsPerTurn }))
  })
}

/** Says what the facility is from a day on. Visits decided before stay as they are. */
export function describeFacility(deps: Deps, call: SetupCall<DescribeFacilityRequest>): Changed {
  const { version: _, validFrom, ...facility } = call.input
  return change(deps, call, 'facility-attributes', (tx, written) =>
    writeFacilityAttributes(tx, { ...written, validFrom, facility }),
  )
}

/** Takes back a description that has not begun: no visit rests on it yet. */
export function withdrawDescription(
  deps: Deps,
  call: SetupCall<WithdrawDescriptionRequest>,
): Changed<{ code: 'description_in_force' }> {
  const { validFrom } = call.input
  return change(deps, call, 'facility-attributes', async (tx, { facilityCode }) => {
    if (validFrom <= toLocalDate(call.now)) return err({ code: 'description_in_force' })
    const described = await listFacilityAttributes(tx, facilityCode)
    const before = described.find((row) => row.validFrom === validFrom)
    await removeFacilityAttributes(tx, { facilityCode, validFrom })
    return ok(before ? listFieldChanges(toFields(before.facility), null, validFrom) : [])
  })
}

/** Chooses where the law is silent or says two things. */
export function changeOptions(deps: Deps, call: SetupCall<ChangeOptionsRequest>): Changed {
  const { version: _, ...options } = call.input
  return change(deps, call, 'route-options', (tx, written) => writeRouteOptions(tx, { ...written, options }))
}

/** Says whether one of the plan's conditions is met (its figure K3), under the administrator's name. */
export function answerCondition(deps: Deps, call: SetupCall<AnswerConditionRequest>): Changed {
  const { condition, met, note = '' } = call.input
  return change(deps, call, 'plan-conditions', async (tx, written) => {
    const answers = readPlanConditions(await findSetting(tx, written.facilityCode, PLAN_CONDITIONS_KEY))
    const before = answers[condition]
    const answer = { met, note, decidedAt: call.now.toISOString(), decidedBy: call.caller.name }
    await saveSetting(tx, { ...written, key: PLAN_CONDITIONS_KEY, value: { ...answers, [condition]: answer } })
    return ok(listFieldChanges(before ? { met: before.met, note: before.note } : null, { met, note }, condition))
  })
}

interface Written {
  facilityCode: string
  now: Date
  by: string
}

async function change<E>(
  deps: Deps,
  { input: { version }, caller, now }: SetupCall<{ version: number }>,
  topic: SettingTopic,
  work: (tx: Transaction, written: Written) => Promise<Result<FieldChange[], E>>,
): Changed<E> {
  const { facilityCode } = caller
  const written = { facilityCode, now, by: caller.name }
  const done = await changeSetting(deps.db, { topic, version, caller, now }, (tx) => work(tx, written))
  return done.ok ? readFacilitySetup(deps, { facilityCode, now }) : done
}
