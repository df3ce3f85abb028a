CREATE TABLE "backup_run" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"place" text NOT NULL,
	"file_name" text,
	"bytes" bigint,
	"rows" bigint,
	CONSTRAINT "backup_run_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE INDEX "backup_run_newest" ON "backup_run" USING btree ("facility_code","started_at");