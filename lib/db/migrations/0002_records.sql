CREATE TABLE "paper" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"number_hash" "bytea" NOT NULL,
	"from_facility_code" text NOT NULL,
	"to_facility_code" text,
	"signed_on" date,
	"signed_on_read" boolean DEFAULT false NOT NULL,
	"one_year" boolean,
	"reason" text,
	"due_on" date,
	"content_cipher" "bytea" NOT NULL,
	"source_kind" text NOT NULL,
	"source_service" text,
	"source_at" timestamp (3) with time zone NOT NULL,
	"episode_id" uuid,
	"signature" jsonb NOT NULL,
	"signed_by_hand" boolean,
	"seen_medium" text,
	"seen_at" timestamp (3) with time zone,
	"seen_by" text,
	"day_confirmed_at" timestamp (3) with time zone,
	"day_confirmed_by" text,
	"day_confirmed_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "paper_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE TABLE "paper_use" (
	"facility_code" text NOT NULL,
	"paper_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"used_on" date NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	"once" boolean NOT NULL,
	"given_back_at" timestamp (3) with time zone,
	"given_back_by" text,
	"given_back_reason" text,
	CONSTRAINT "paper_use_facility_code_paper_id_visit_id_pk" PRIMARY KEY("facility_code","paper_id","visit_id")
);
--> statement-breakpoint
CREATE TABLE "envelope_import" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"via" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"name_cipher" "bytea",
	"bytes" bigint NOT NULL,
	"state" text NOT NULL,
	"counts" jsonb NOT NULL,
	CONSTRAINT "envelope_import_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE TABLE "episode" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"source_facility_code" text NOT NULL,
	"link_hash" "bytea" NOT NULL,
	"admitted_at" timestamp (3) with time zone NOT NULL,
	"record_cipher" "bytea" NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "episode_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE TABLE "episode_table" (
	"facility_code" text NOT NULL,
	"episode_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"rows_cipher" "bytea" NOT NULL,
	"signature" jsonb NOT NULL,
	"import_id" uuid NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "episode_table_facility_code_episode_id_kind_pk" PRIMARY KEY("facility_code","episode_id","kind")
);
--> statement-breakpoint
CREATE TABLE "record_access" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"person_id" uuid NOT NULL,
	"what" text NOT NULL,
	"reason" text NOT NULL,
	"reviewed_at" timestamp (3) with time zone,
	"reviewed_by" text,
	"verdict" text,
	CONSTRAINT "record_access_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE TABLE "restricted_diagnosis" (
	"facility_code" text NOT NULL,
	"code_prefix" text NOT NULL,
	"label" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" text NOT NULL,
	CONSTRAINT "restricted_diagnosis_facility_code_code_prefix_pk" PRIMARY KEY("facility_code","code_prefix")
);
--> statement-breakpoint
CREATE TABLE "trusted_certificate" (
	"facility_code" text NOT NULL,
	"fingerprint" text NOT NULL,
	"subject" text NOT NULL,
	"pem" text NOT NULL,
	"signer_facility_codes" text[] NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_to" timestamp (3) with time zone NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" text NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" text,
	CONSTRAINT "trusted_certificate_facility_code_fingerprint_pk" PRIMARY KEY("facility_code","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "facility_attribute" (
	"facility_code" text NOT NULL,
	"valid_from" date NOT NULL,
	"level" text NOT NULL,
	"listed_initial" boolean DEFAULT false NOT NULL,
	"score" numeric(5, 2),
	"provisional_basic" boolean DEFAULT false NOT NULL,
	"former_tier" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL,
	CONSTRAINT "facility_attribute_facility_code_valid_from_pk" PRIMARY KEY("facility_code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "facility_catalogue" (
	"facility_code" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "facility_catalogue_facility_code_code_pk" PRIMARY KEY("facility_code","code")
);
--> statement-breakpoint
CREATE TABLE "facility_setting" (
	"facility_code" text NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL,
	CONSTRAINT "facility_setting_facility_code_key_pk" PRIMARY KEY("facility_code","key")
);
--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "route_code" text;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "route_rate_percent" numeric(4, 1);--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "route_decision" jsonb;--> statement-breakpoint
CREATE INDEX "paper_of_person" ON "paper" USING btree ("facility_code","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_once" ON "paper" USING btree ("facility_code","person_id","kind","from_facility_code","number_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_used_once" ON "paper_use" USING btree ("facility_code","paper_id") WHERE once and given_back_at is null;--> statement-breakpoint
CREATE INDEX "paper_use_of_visit" ON "paper_use" USING btree ("facility_code","visit_id");--> statement-breakpoint
CREATE INDEX "envelope_import_newest" ON "envelope_import" USING btree ("facility_code","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "episode_link" ON "episode" USING btree ("facility_code","source_facility_code","link_hash");--> statement-breakpoint
CREATE INDEX "episode_of_person" ON "episode" USING btree ("facility_code","person_id","admitted_at");--> statement-breakpoint
CREATE INDEX "record_access_newest" ON "record_access" USING btree ("facility_code","at");