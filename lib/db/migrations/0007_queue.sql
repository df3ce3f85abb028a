CREATE TABLE "call_counter" (
	"facility_code" text NOT NULL,
	"visit_day" date NOT NULL,
	"last_seq" integer NOT NULL,
	CONSTRAINT "call_counter_facility_code_visit_day_pk" PRIMARY KEY("facility_code","visit_day")
);
--> statement-breakpoint
CREATE TABLE "queue_call" (
	"facility_code" text NOT NULL,
	"visit_day" date NOT NULL,
	"seq" integer NOT NULL,
	"request_id" uuid NOT NULL,
	"room_code" text NOT NULL,
	"visit_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"queue_class" text NOT NULL,
	"again" boolean NOT NULL,
	"attempt" smallint NOT NULL,
	"called_at" timestamp with time zone NOT NULL,
	"called_by" text NOT NULL,
	CONSTRAINT "queue_call_facility_code_visit_day_seq_pk" PRIMARY KEY("facility_code","visit_day","seq")
);
--> statement-breakpoint
CREATE TABLE "screen" (
	"facility_code" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"room_codes" text[] NOT NULL,
	"show_names" boolean DEFAULT false NOT NULL,
	"pairing_hash" text,
	"pair_until" timestamp with time zone,
	"token_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "screen_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
DROP INDEX "visit_waiting";--> statement-breakpoint
DROP INDEX "visit_once_a_day_and_room";--> statement-breakpoint
ALTER TABLE "facility" ADD COLUMN "calls_per_turn" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "priority_reason" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "call_count" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "last_called_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "jumped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "jump_reason" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "wait_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "wait_low_minutes" smallint;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "wait_high_minutes" smallint;--> statement-breakpoint
CREATE UNIQUE INDEX "queue_call_request" ON "queue_call" USING btree ("facility_code","request_id");--> statement-breakpoint
CREATE INDEX "queue_call_of_room" ON "queue_call" USING btree ("facility_code","visit_day","room_code","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "screen_token" ON "screen" USING btree ("facility_code","token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "screen_pairing" ON "screen" USING btree ("facility_code","pairing_hash");--> statement-breakpoint
CREATE INDEX "visit_in_queue" ON "visit" USING btree ("facility_code","visit_day","room_code") WHERE state in ('waiting', 'called', 'skipped');--> statement-breakpoint
CREATE UNIQUE INDEX "visit_once_a_day_and_room" ON "visit" USING btree ("facility_code","visit_day","person_id","room_code") WHERE state not in ('cancelled', 'done');--> statement-breakpoint
-- The row that every call of a facility rewrites.
alter table call_counter set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
