import type { Restriction } from './create-restriction'
import type { Paper } from './paper.schema'

/**
 * A paper as reception may see it. One with a restricted diagnosis keeps what its use depends on (who, from where, to
 * where, when, why) and loses every clinical word; one that only mentions something restricted in its texts keeps its
 * diagnosis.
 */
export function withholdFromDesk(paper: Paper, restriction: Restriction): { paper: Paper; restricted: boolean } {
  if (restriction.hides({ diagnoses: [paper.diagnosis, ...paper.otherDiagnoses] })) {
    return { paper: { ...withoutClinicalText(paper), diagnosis: {}, otherDiagnoses: [] }, restricted: true }
  }
  if (!clinicalTextsOf(paper).some(restriction.mentions)) return { paper, restricted: false }
  return { paper: withoutClinicalText(paper), restricted: true }
}

function clinicalTextsOf(paper: Paper): Array<string | undefined> {
  if (paper.kind === 'appointment') return [paper.note]
  return CLINICAL_FIELDS.map((field) => paper[field])
}

const CLINICAL_FIELDS = [
  'clinicalSigns',
  'courseOfIllness',
  'resultsSummary',
  'treatment',
  'services',
  'medicines',
  'conditionOnTransfer',
  'plan',
] as const

function withoutClinicalText(paper: Paper): Paper {
  if (paper.kind === 'appointment') {
    const { note: _, ...rest } = paper
    return rest
  }
  const kept = { ...paper }
  for (const field of CLINICAL_FIELDS) delete kept[field]
  return kept
}
