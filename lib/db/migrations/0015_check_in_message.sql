CREATE TABLE "check_in_message" (
	"facility_code" text NOT NULL,
	"visit_id" uuid NOT NULL,
	"trigger" text NOT NULL,
	"source" text NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"cost_cipher" "bytea" NOT NULL,
	"state" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"turn" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"reason_fields" text[],
	"result_code" text,
	"uncertain" boolean DEFAULT false NOT NULL,
	"document_cipher" "bytea",
	"sent_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"transaction_id" text,
	"document_hash" "bytea",
	CONSTRAINT "check_in_message_facility_code_visit_id_trigger_pk" PRIMARY KEY("facility_code","visit_id","trigger")
);
--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "service_code" text;--> statement-breakpoint
CREATE INDEX "check_in_message_due" ON "check_in_message" USING btree ("facility_code","next_try_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "check_in_message_unsent" ON "check_in_message" USING btree ("facility_code","state","queued_at") WHERE state <> 'sent';--> statement-breakpoint
CREATE INDEX "check_in_message_newest" ON "check_in_message" USING btree ("facility_code","queued_at");