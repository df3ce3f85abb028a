import 'server-only'
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** better-auth's `user`: a member of staff. `email` is an invented address, since better-auth demands one. */
export const authUser = pgTable(
  'auth_user',
  {
    id: text('id').primaryKey(),
    facilityCode: text('facility_code').notNull(),
    username: text('username').unique(),
    displayUsername: text('display_username'),
    name: text('name').notNull(),
    email: text('email').notNull().unique(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    role: text('role'),
    /** Disabled by an administrator. */
    banned: boolean('banned').default(false),
    banReason: text('ban_reason'),
    banExpires: instant('ban_expires'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    /** The password was made by an administrator: it opens nothing but its own change, and that until then. */
    oneTimeUntil: instant('one_time_until'),
    /** Idle days count from here where the account was not used since: it was created or enabled then. */
    activeFrom: instant('active_from').notNull().defaultNow(),
    lastUsedAt: instant('last_used_at'),
    /** When this person was trained in receiving patients with VNeID (the plan's figure K6). */
    trainedOn: date('trained_on'),
    /** The last access review that kept this account as it is. */
    reviewedAt: instant('reviewed_at'),
    reviewedBy: text('reviewed_by'),
  },
  (table) => [index('auth_user_facility').on(table.facilityCode, table.name)],
)

/** better-auth's `session`. `expires_at` moves with use: idle end, never past 12 h after `created_at`. */
export const authSession = pgTable(
  'auth_session',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    impersonatedBy: text('impersonated_by'),
  },
  (table) => [index('auth_session_user').on(table.userId)],
)

/** better-auth's `account`: here only the password's hash (`provider_id` = `credential`). */
export const authAccount = pgTable(
  'auth_account',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('auth_account_user').on(table.userId)],
)

/** better-auth's `verification`: demanded by its schema check, empty here (no e-mail, no foreign sign-in). */
export const authVerification = pgTable(
  'auth_verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('auth_verification_identifier').on(table.identifier)],
)

/** Failed sign-ins per account, per address and of everyone. `key` is a hash: people type passwords as user names. */
export const signInFailure = pgTable(
  'sign_in_failure',
  {
    facilityCode: text('facility_code').notNull(),
    subject: text('subject').notNull(),
    key: text('key').notNull(),
    failures: integer('failures').notNull(),
    firstFailedAt: instant('first_failed_at').notNull(),
    lastFailedAt: instant('last_failed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.subject, table.key] })],
)

/** A token of another system. Only its hash is kept; `scopes` are permissions. */
export const serviceToken = pgTable(
  'service_token',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    scopes: text('scopes').array().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    uniqueIndex('service_token_hash').on(table.facilityCode, table.tokenHash),
  ],
)
