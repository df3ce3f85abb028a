'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ShownOnce } from '@/components/admin/shown-once'
import { createScreenMutation } from '@/lib/api/tokens'
import { tokenText } from '@/lib/content/tokens'
import { formatClock } from '@/lib/utils/format-dates'
import { ScreenForm, type ScreenRooms } from './screen-form'

const NEW_SCREEN = { name: '', roomCodes: [], showNames: false }

/** A wall screen; the code that pairs it is shown in the place of the form, this once. */
export function AddScreen({ rooms, onClose }: ScreenRooms) {
  const create = useMutation(createScreenMutation(useQueryClient()))
  if (create.data) {
    return (
      <ShownOnce
        title={tokenText.screenTitle(create.variables.name.trim())}
        secret={create.data.pairingCode}
        detail={tokenText.screenDetail(formatClock(create.data.until))}
        closeLabel={tokenText.close}
        onClose={onClose}
      />
    )
  }
  return (
    <ScreenForm
      title={tokenText.addScreen}
      initial={NEW_SCREEN}
      rooms={rooms}
      submitLabel={tokenText.createScreen}
      change={create}
      onClose={onClose}
    />
  )
}
