CREATE TABLE "person_change" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"field" text NOT NULL,
	"old_cipher" "bytea",
	"new_cipher" "bytea",
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL,
	"grounds_cipher" "bytea",
	"request_id" uuid,
	CONSTRAINT "person_change_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE TABLE "subject_request" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"person_id" uuid,
	"received_on" date NOT NULL,
	"reply_due_on" date NOT NULL,
	"due_on" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"replied_at" timestamp (3) with time zone,
	"replied_by" text,
	"finished_at" timestamp (3) with time zone,
	"finished_by" text,
	"content_cipher" "bytea" NOT NULL,
	CONSTRAINT "subject_request_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE INDEX "person_change_of_person" ON "person_change" USING btree ("facility_code","person_id","changed_at");--> statement-breakpoint
CREATE INDEX "subject_request_open" ON "subject_request" USING btree ("facility_code","due_on") WHERE state in ('received', 'replied');--> statement-breakpoint
CREATE INDEX "subject_request_newest" ON "subject_request" USING btree ("facility_code","recorded_at");--> statement-breakpoint
CREATE INDEX "subject_request_of_person" ON "subject_request" USING btree ("facility_code","person_id");--> statement-breakpoint
CREATE INDEX "audit_entry_of_person" ON "audit_entry" USING btree ("facility_code","person_id","seq") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "record_access_of_person" ON "record_access" USING btree ("facility_code","person_id");