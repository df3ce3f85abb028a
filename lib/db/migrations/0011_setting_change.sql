CREATE TABLE "setting_change" (
	"facility_code" text NOT NULL,
	"topic" text NOT NULL,
	"version" integer NOT NULL,
	"changes" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL,
	CONSTRAINT "setting_change_facility_code_topic_version_pk" PRIMARY KEY("facility_code","topic","version")
);
