'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changeScreenMutation } from '@/lib/api/tokens'
import type { WallScreen } from '@/lib/contracts/tokens'
import { tokenText } from '@/lib/content/tokens'
import { ScreenForm, type ScreenRooms } from './screen-form'

/** Other rooms or another name for a screen that hangs already: it shows them at once, without being paired again. */
export function ChangeScreen({ screen, rooms, onClose }: ScreenRooms & { screen: WallScreen }) {
  const { mutate, isPending, error } = useMutation(changeScreenMutation(useQueryClient()))
  const { screenId } = screen
  return (
    <ScreenForm
      title={tokenText.changeScreenTitle(screen.name)}
      initial={screen}
      rooms={rooms}
      submitLabel={tokenText.saveScreen}
      change={{ isPending, error, mutate: (wanted) => mutate({ screenId, ...wanted }, { onSuccess: onClose }) }}
      onClose={onClose}
    />
  )
}
