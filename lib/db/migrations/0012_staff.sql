ALTER TABLE "auth_user" ADD COLUMN "one_time_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "active_from" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "last_used_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "trained_on" date;--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "reviewed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
CREATE INDEX "auth_user_facility" ON "auth_user" USING btree ("facility_code","name");