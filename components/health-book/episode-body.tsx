import {
  describeSource,
  dischargeKindName,
  dischargeLabels,
  episodeFactLabels,
  healthBookText as text,
  outcomeName,
  summaryLabels,
} from '@/lib/content/health-book'
import { sheetText } from '@/lib/content/sheets'
import type { Episode } from '@/lib/domain/records/episode.schema'
import { formatClock, formatDate, formatDay } from '@/lib/utils/format-dates'
import { EpisodeSection, Facts } from './episode-section'
import { MedicineTable } from './medicine-table'
import { ResultTable } from './result-table'

/** Everything an episode's source told of it. A part it never sent says so. */
export function EpisodeBody({ episode }: { episode: Episode }) {
  const { medicines, results, procedures, courseNotes, summary, dischargePaper, tables } = episode
  return (
    <div className="flex flex-col gap-3">
      <EpisodeSection title={text.about} sent>
        <Facts labels={episodeFactLabels} values={factsOf(episode)} />
      </EpisodeSection>
      <EpisodeSection title={text.medicines} sent={medicines.length > 0 || tables.includes('XML2')}>
        <MedicineTable medicines={medicines} />
      </EpisodeSection>
      <EpisodeSection title={text.results} sent={results.length > 0 || tables.includes('XML4')}>
        <ResultTable results={results} />
      </EpisodeSection>
      <EpisodeSection title={text.procedures} sent={procedures.length > 0 || tables.includes('XML3')}>
        <ul className="text-table list-disc pl-5">
          {procedures.map(({ name, quantity, orderedAt }, at) => (
            <li key={`${String(at)} ${name}`}>
              {name}
              {quantity !== undefined && quantity !== 1 && ` × ${quantity}`}
              {orderedAt && <span className="text-label text-soft"> · {formatDay(orderedAt)}</span>}
            </li>
          ))}
        </ul>
      </EpisodeSection>
      {courseNotes.length > 0 && (
        <EpisodeSection title={text.courseNotes} sent>
          <ul className="text-table flex flex-col gap-1">
            {courseNotes.map(({ text: words, at }, position) => (
              <li key={`${String(position)} ${at ?? ''}`} className="break-words">
                {at && (
                  <span className="text-label text-soft">
                    {formatClock(at)} {formatDay(at)}{' '}
                  </span>
                )}
                {words}
              </li>
            ))}
          </ul>
        </EpisodeSection>
      )}
      {summary && (
        <EpisodeSection title={text.summary} sent>
          <Facts labels={summaryLabels} values={summary} />
        </EpisodeSection>
      )}
      {dischargePaper && (
        <EpisodeSection title={text.dischargePaper} sent>
          <Facts labels={dischargeLabels} values={dischargePaper} />
        </EpisodeSection>
      )}
      <p className="text-label text-soft">
        {[episode.source, ...(episode.otherSources ?? [])].map(describeSource).join('. ')}.{' '}
        {sheetText.signature[episode.signature.status](episode.signature.signedBy)}.
      </p>
    </div>
  )
}

function factsOf(episode: Episode): Partial<Record<keyof typeof episodeFactLabels, string | undefined>> {
  const { otherDiagnoses, outcome, dischargeKind, weightKg, returnOn } = episode
  return {
    reason: episode.reason,
    admissionDiagnosis: episode.admissionDiagnosis,
    otherDiagnoses: otherDiagnoses.map(({ code, text: words }) => [code, words].filter(Boolean).join(' ')).join('; '),
    outcome: outcome && outcomeName(outcome),
    dischargeKind: dischargeKind && dischargeKindName(dischargeKind),
    treatment: episode.treatment,
    note: episode.note,
    bloodType: episode.bloodType,
    weightKg: weightKg === undefined ? undefined : `${String(weightKg).replace('.', ',')} kg`,
    returnOn: returnOn.map(formatDate).join(', '),
  }
}
