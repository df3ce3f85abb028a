DROP INDEX "visit_to_ask_again";--> statement-breakpoint
CREATE INDEX "visit_to_ask_again" ON "visit" USING btree ("facility_code","coverage_ask_again_at") WHERE coverage_ask_again_at is not null;