import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type {
  OpenRoomRequest,
  OrderRoomsRequest,
  OrderServicesRequest,
  RoomSetup,
  SaveRoomRequest,
  SaveServiceRequest,
} from '@/lib/contracts/room-setup'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const loadSetup = async () => (await import('@/lib/contracts/room-setup')).roomSetupSchema

export const roomSetupQuery = () =>
  queryOptions({
    queryKey: ['room-setup'],
    queryFn: ({ signal }) => fetchWire({ path: '/api/v1/settings/rooms', loadSchema: loadSetup, signal }),
    retry: shouldRetry,
  })

export const addRoomMutation = (client: QueryClient) => change<SaveRoomRequest>(client, 'rooms/add')
export const renameRoomMutation = (client: QueryClient) => change<SaveRoomRequest>(client, 'rooms/rename')
export const openRoomMutation = (client: QueryClient) => change<OpenRoomRequest>(client, 'rooms/open')
export const orderRoomsMutation = (client: QueryClient) => change<OrderRoomsRequest>(client, 'rooms/order')
export const saveServiceMutation = (client: QueryClient) => change<SaveServiceRequest>(client, 'services/save')
export const orderServicesMutation = (client: QueryClient) => change<OrderServicesRequest>(client, 'services/order')

/** Each change answers with all that holds now; a refused one is followed by reading what somebody else saved. */
function change<Body>(client: QueryClient, name: string) {
  return mutationOptions({
    mutationFn: (body: Body) => fetchWire({ path: `/api/v1/settings/${name}`, body, loadSchema: loadSetup }),
    onSuccess: (setup: RoomSetup) => client.setQueryData(roomSetupQuery().queryKey, setup),
    onError: () => void client.invalidateQueries({ queryKey: roomSetupQuery().queryKey }),
  })
}
