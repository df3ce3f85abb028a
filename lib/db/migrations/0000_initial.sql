CREATE TABLE "audit_entry" (
	"facility_code" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"address" text NOT NULL,
	"action" text NOT NULL,
	"person_id" text,
	"visit_id" text,
	"outcome" text NOT NULL,
	"reason" text,
	"details" jsonb,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_facility_code_seq_pk" PRIMARY KEY("facility_code","seq"),
	CONSTRAINT "audit_entry_outcome" CHECK ("audit_entry"."outcome" in ('ok', 'refused', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"facility_code" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"impersonated_by" text,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"facility_code" text NOT NULL,
	"username" text,
	"display_username" text,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text,
	"banned" boolean DEFAULT false,
	"ban_reason" text,
	"ban_expires" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_username_unique" UNIQUE("username"),
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_token" (
	"facility_code" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "service_token_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"facility_code" text NOT NULL,
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"failures" integer NOT NULL,
	"first_failed_at" timestamp (3) with time zone NOT NULL,
	"last_failed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_failure_facility_code_subject_key_pk" PRIMARY KEY("facility_code","subject","key")
);
--> statement-breakpoint
CREATE TABLE "coverage_check" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"subject_hash" "bytea" NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"result_code" text,
	"problem" text,
	"coverage_cipher" "bytea" NOT NULL,
	"evidence_cipher" "bytea" NOT NULL,
	CONSTRAINT "coverage_check_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE TABLE "facility" (
	"facility_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "room" (
	"facility_code" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"floor" text,
	"position" integer DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	CONSTRAINT "room_facility_code_code_pk" PRIMARY KEY("facility_code","code")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"full_name" text NOT NULL,
	"folded_name" text NOT NULL,
	"name_search" "tsvector" NOT NULL,
	"birth_year" smallint,
	"birth_month" smallint,
	"birth_day" smallint,
	"sex" text NOT NULL,
	"address" text,
	"phone_cipher" "bytea",
	"phone_hash" "bytea",
	"guardian_cipher" "bytea",
	"temporary" boolean DEFAULT false NOT NULL,
	"last_visit_day" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE TABLE "person_identifier" (
	"facility_code" text NOT NULL,
	"value_hash" "bytea" NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value_cipher" "bytea" NOT NULL,
	"source" text NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_to" timestamp with time zone,
	CONSTRAINT "person_identifier_facility_code_value_hash_person_id_pk" PRIMARY KEY("facility_code","value_hash","person_id")
);
--> statement-breakpoint
CREATE TABLE "desk_request" (
	"facility_code" text NOT NULL,
	"request_id" uuid NOT NULL,
	"question_hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"result" jsonb,
	CONSTRAINT "desk_request_facility_code_request_id_pk" PRIMARY KEY("facility_code","request_id")
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"facility_code" text NOT NULL,
	"visit_day" date NOT NULL,
	"room_code" text NOT NULL,
	"number" integer NOT NULL,
	"visit_id" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "ticket_facility_code_visit_day_room_code_number_pk" PRIMARY KEY("facility_code","visit_day","room_code","number")
);
--> statement-breakpoint
CREATE TABLE "ticket_counter" (
	"facility_code" text NOT NULL,
	"visit_day" date NOT NULL,
	"room_code" text NOT NULL,
	"last_number" integer NOT NULL,
	CONSTRAINT "ticket_counter_facility_code_visit_day_room_code_pk" PRIMARY KEY("facility_code","visit_day","room_code")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"visit_day" date NOT NULL,
	"person_id" uuid NOT NULL,
	"room_code" text NOT NULL,
	"state" text NOT NULL,
	"admitted_at" timestamp with time zone NOT NULL,
	"admitted_by" text NOT NULL,
	"desk" text,
	"identified_method" text NOT NULL,
	"identified_medium" text NOT NULL,
	"vneid_seen" text[] NOT NULL,
	"vneid_unused_reason" text,
	"priority_group" smallint NOT NULL,
	"priority_ticks" jsonb NOT NULL,
	"emergency" boolean NOT NULL,
	"use_insurance" boolean NOT NULL,
	"coverage" text NOT NULL,
	"coverage_check_id" uuid,
	"coverage_ask_again_at" timestamp with time zone,
	"coverage_attempts" smallint DEFAULT 0 NOT NULL,
	"scan_to_ticket_ms" integer,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" text,
	"cancel_reason" text,
	CONSTRAINT "visit_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_account_user" ON "auth_account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_session_user" ON "auth_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier" ON "auth_verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "service_token_hash" ON "service_token" USING btree ("facility_code","token_hash");--> statement-breakpoint
CREATE INDEX "coverage_check_of_subject" ON "coverage_check" USING btree ("facility_code","subject_hash","asked_at");--> statement-breakpoint
CREATE INDEX "person_name_search" ON "person" USING gin ("name_search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "person_same_name" ON "person" USING btree ("facility_code","folded_name","birth_year");--> statement-breakpoint
CREATE INDEX "person_phone" ON "person" USING btree ("facility_code","phone_hash") WHERE phone_hash is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "person_identifier_one_owner" ON "person_identifier" USING btree ("facility_code","value_hash") WHERE valid_to is null and kind in ('personal-number', 'insurance-card-number', 'social-insurance-number', 'passport', 'temporary-code');--> statement-breakpoint
CREATE INDEX "person_identifier_of_person" ON "person_identifier" USING btree ("facility_code","person_id");--> statement-breakpoint
CREATE INDEX "ticket_of_visit" ON "ticket" USING btree ("facility_code","visit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_once_a_day_and_room" ON "visit" USING btree ("facility_code","visit_day","person_id","room_code") WHERE state <> 'cancelled';--> statement-breakpoint
CREATE INDEX "visit_of_day" ON "visit" USING btree ("facility_code","visit_day","admitted_at");--> statement-breakpoint
CREATE INDEX "visit_waiting" ON "visit" USING btree ("facility_code","visit_day","room_code") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "visit_of_person" ON "visit" USING btree ("facility_code","person_id","visit_day");--> statement-breakpoint
CREATE INDEX "visit_to_ask_again" ON "visit" USING btree ("coverage_ask_again_at") WHERE coverage_ask_again_at is not null;