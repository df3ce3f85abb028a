CREATE TABLE "audit_check" (
	"facility_code" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"state" text NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"checked_seq" bigint NOT NULL,
	"broken_seq" bigint,
	"broken_code" text,
	"hash" text,
	"seal" text,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"beat_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "audit_check_facility_code_id_pk" PRIMARY KEY("facility_code","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "audit_check_running" ON "audit_check" USING btree ("facility_code") WHERE "audit_check"."state" = 'running';--> statement-breakpoint
CREATE INDEX "audit_check_started" ON "audit_check" USING btree ("facility_code","started_at");--> statement-breakpoint
CREATE INDEX "audit_entry_visit" ON "audit_entry" USING btree ("facility_code","visit_id","seq") WHERE "audit_entry"."visit_id" is not null;--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("facility_code","actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entry_rare" ON "audit_entry" USING btree ("facility_code","action","seq") WHERE action not in ('session.sign-in', 'session.sign-out', 'person.search', 'person.view', 'person.reveal', 'person.create', 'person.update', 'coverage.ask', 'visit.admit', 'visit.view', 'ticket.reprint', 'records.view', 'records.answer', 'paper.view', 'paper.use', 'paper.confirm', 'route.view', 'queue.call', 'queue.call-again', 'queue.skip', 'queue.return', 'queue.finish', 'message.queue', 'message.send');--> statement-breakpoint
CREATE INDEX "audit_entry_not_ok" ON "audit_entry" USING btree ("facility_code","seq") WHERE "audit_entry"."outcome" <> 'ok';--> statement-breakpoint
CREATE INDEX "record_access_open" ON "record_access" USING btree ("facility_code","at") WHERE "record_access"."verdict" is null;