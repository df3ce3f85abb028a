export { getSession as GET, postSession as POST } from '@/lib/http/session-route'
