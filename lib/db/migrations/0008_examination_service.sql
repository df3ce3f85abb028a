CREATE TABLE "examination_service" (
	"facility_code" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"visit_type" text DEFAULT '01' NOT NULL,
	"price_vnd" integer,
	"room_codes" text[] NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "examination_service_facility_code_code_pk" PRIMARY KEY("facility_code","code"),
	CONSTRAINT "examination_service_days" CHECK (valid_to is null or valid_to >= valid_from),
	CONSTRAINT "examination_service_price" CHECK (price_vnd >= 0)
);
