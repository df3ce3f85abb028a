CREATE TABLE "audit_checkpoint" (
	"facility_code" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	"cut_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_run" (
	"facility_code" text NOT NULL,
	"id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" text NOT NULL,
	"scheduled_on" date,
	"finished_at" timestamp (3) with time zone,
	"removed" jsonb,
	CONSTRAINT "retention_run_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE INDEX "retention_run_newest" ON "retention_run" USING btree ("facility_code","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "retention_run_once_a_day" ON "retention_run" USING btree ("facility_code","scheduled_on") WHERE scheduled_on is not null;--> statement-breakpoint
CREATE INDEX "coverage_check_oldest" ON "coverage_check" USING brin ("asked_at");--> statement-breakpoint
CREATE INDEX "paper_oldest" ON "paper" USING btree ("facility_code","created_at");--> statement-breakpoint
CREATE INDEX "episode_oldest" ON "episode" USING btree ("facility_code","admitted_at");--> statement-breakpoint
CREATE INDEX "desk_request_oldest" ON "desk_request" USING brin ("at");--> statement-breakpoint
-- Entries go only from the chain's beginning, up to where a checkpoint was written before.
create or replace function refuse_audit_change() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' and exists (
    select from audit_checkpoint where facility_code = old.facility_code and seq >= old.seq
  ) then
    return old;
  end if;
  raise exception 'audit_entry is append-only';
end
$$;
