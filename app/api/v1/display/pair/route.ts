export { postPairing as POST } from '@/lib/http/pair-screen-route'
