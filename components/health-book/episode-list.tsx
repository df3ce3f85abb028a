'use client'

import { memo } from 'react'
import { healthBookText as text } from '@/lib/content/health-book'
import type { Episode } from '@/lib/domain/records/episode.schema'
import { EpisodeRow } from './episode-row'

/** The timeline, newest first. */
export const EpisodeList = memo(function EpisodeList({
  episodes,
  total,
}: {
  episodes: readonly Episode[]
  total: number
}) {
  return (
    <section
      aria-label={text.episodes(episodes.length, total)}
      className="rounded-card border-line bg-card min-w-0 border"
    >
      <h3 role="status" className="text-label text-faint px-4 py-2.5 font-semibold tracking-wide uppercase">
        {text.episodes(episodes.length, total)}
      </h3>
      {episodes.length === 0 && (
        <p className="text-table text-soft px-4 pb-4">{total === 0 ? text.noEpisodes : text.noneFit}</p>
      )}
      <ol className="border-line border-t">
        {episodes.map((episode) => (
          <EpisodeRow key={episode.episodeId} episode={episode} />
        ))}
      </ol>
    </section>
  )
})
