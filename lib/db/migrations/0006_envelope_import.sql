CREATE TABLE "envelope_import_file" (
	"facility_code" text NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name_cipher" "bytea",
	"report" jsonb NOT NULL,
	CONSTRAINT "envelope_import_file_facility_code_import_id_position_pk" PRIMARY KEY("facility_code","import_id","position")
);
--> statement-breakpoint
ALTER TABLE "envelope_import" ADD COLUMN "progress_at" timestamp (3) with time zone NOT NULL;