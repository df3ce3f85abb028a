import {
  openRoomRequestSchema,
  orderRoomsRequestSchema,
  orderServicesRequestSchema,
  roomSetupSchema,
  saveRoomRequestSchema,
  saveServiceRequestSchema,
} from '../room-setup'
import type { Endpoint } from './endpoint'

const change = { method: 'post', access: 'facility:write', response: roomSetupSchema } as const

/** Rooms and the services they offer, as administrators keep them. */
export const roomSetupEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/settings/rooms',
    summary: 'Every room, open or closed, with how many wait there; every examination service.',
    access: 'facility:write',
    response: roomSetupSchema,
    errors: [],
  },
  {
    ...change,
    path: '/api/v1/settings/rooms/add',
    summary: 'Adds a room, open, after the others.',
    request: saveRoomRequestSchema,
    errors: ['setting_changed', 'room_exists'],
  },
  {
    ...change,
    path: '/api/v1/settings/rooms/rename',
    summary: 'Gives a room another name or floor; its code stays.',
    request: saveRoomRequestSchema,
    errors: ['setting_changed', 'room_not_found'],
  },
  {
    ...change,
    path: '/api/v1/settings/rooms/open',
    summary: 'Opens or closes a room; where people wait, closing it has to be meant.',
    request: openRoomRequestSchema,
    errors: ['setting_changed', 'room_not_found', 'room_has_waiting'],
  },
  {
    ...change,
    path: '/api/v1/settings/rooms/order',
    summary: 'Puts all rooms into another order.',
    request: orderRoomsRequestSchema,
    errors: ['setting_changed'],
  },
  {
    ...change,
    path: '/api/v1/settings/services/save',
    summary: 'Adds an examination service, or describes one anew, with the rooms that offer it.',
    request: saveServiceRequestSchema,
    errors: ['setting_changed', 'service_exists', 'not_found', 'room_not_found', 'days_reversed'],
  },
  {
    ...change,
    path: '/api/v1/settings/services/order',
    summary: "Puts all services into another order; the counter proposes a room's first.",
    request: orderServicesRequestSchema,
    errors: ['setting_changed'],
  },
]
