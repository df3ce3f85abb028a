import 'server-only'
import type { PaperCard } from '@/lib/contracts/records'
import type { Restriction } from '@/lib/domain/records/create-restriction'
import type { RecordView } from '@/lib/domain/records/decide-record-access'
import type { Paper, PaperId } from '@/lib/domain/records/paper.schema'
import { judgePaper } from '@/lib/domain/records/judge-paper'
import { proposePapers } from '@/lib/domain/records/propose-papers'
import { findOwnUse, type PaperContext, type PaperWeight } from '@/lib/domain/records/weigh-paper'
import { withholdFromDesk } from '@/lib/domain/records/withhold-from-desk'
import { countWorkingDays } from '@/lib/domain/route/working-days'

export interface CardSetting {
  context: PaperContext
  view: RecordView
  restriction: Restriction
  facilityNames: ReadonlyMap<string, string>
  /** The rooms of the visits that used papers. */
  usedIn?: ReadonlyMap<string, NonNullable<PaperCard['usedIn']>>
  /** Papers that are only told of and cannot be used as they are. */
  notKept?: ReadonlySet<PaperId>
}

/** The cards of a person's papers, in their order, one of them (or two) proposed where any can be used today. */
export function toPaperCards(papers: readonly Paper[], setting: CardSetting): PaperCard[] {
  const { context, notKept } = setting
  const proposed = proposePapers(
    papers.filter(({ paperId }) => !notKept?.has(paperId)),
    context,
  )
  return papers.map((paper) => ({
    ...toPaperCard(paper, setting),
    proposed: proposed.includes(paper),
    ...(notKept?.has(paper.paperId) && { usable: false, notKept: true }),
  }))
}

function toPaperCard(paper: Paper, setting: CardSetting): Omit<PaperCard, 'proposed' | 'notKept'> {
  const { context, view, restriction, facilityNames, usedIn } = setting
  const withheld = withholdFromDesk(paper, restriction)
  const { diagnosis } = view === 'desk' ? withheld.paper : paper
  const { accepted, weight } = judgePaper(paper, context)
  const own = findOwnUse(paper, context)
  const use = paper.uses.find(({ visitId }) => visitId !== own) ?? paper.uses[0]
  return {
    paperId: paper.paperId,
    kind: paper.kind,
    number: paper.number,
    fromFacilityCode: paper.fromFacilityCode,
    fromFacilityName: facilityNames.get(paper.fromFacilityCode) ?? paper.fromFacilityName,
    ...(paper.kind === 'referral'
      ? {
          toFacilityCode: paper.toFacilityCode,
          toFacilityName: facilityNames.get(paper.toFacilityCode ?? '') ?? paper.toFacilityName,
          signedOn: paper.signedOn,
          signedOnAssumed: paper.signedOnIs === 'transfer-day',
          oneYear: paper.oneYear,
        }
      : { dueOn: paper.dueOn, signedOnAssumed: false }),
    ...((diagnosis.code ?? diagnosis.text) !== undefined && { diagnosis }),
    restricted: withheld.restricted,
    ...toWorth(weight, context),
    usable: accepted,
    signature: paper.signature,
    seen: paper.seen?.medium,
    usedOn: use?.usedOn,
    usedIn: use && usedIn?.get(use.visitId),
    source: paper.source,
  }
}

function toWorth(weight: PaperWeight, { today, calendar }: PaperContext) {
  if (weight.kind === 'appointment') return { appointment: { status: weight.decision.status } }
  const { status, lastDay } = weight.decision
  const runs = lastDay !== undefined && lastDay >= today && RUNNING.has(status)
  return {
    referral: weight.decision,
    ...(runs && { workingDaysLeft: countWorkingDays(today, lastDay, calendar) }),
  }
}

const RUNNING: ReadonlySet<string> = new Set(['valid', 'expiring', 'continuing', 'at-request'])
