-- Opening a visit again is routine: the index of everything else leaves it out, as the list in code says.
DROP INDEX "audit_entry_rare";--> statement-breakpoint
CREATE INDEX "audit_entry_rare" ON "audit_entry" USING btree ("facility_code","action","seq") WHERE action not in ('session.sign-in', 'session.sign-out', 'person.search', 'person.view', 'person.reveal', 'person.create', 'person.update', 'coverage.ask', 'visit.admit', 'visit.view', 'ticket.reprint', 'records.view', 'records.answer', 'paper.view', 'paper.use', 'paper.confirm', 'route.view', 'queue.call', 'queue.call-again', 'queue.skip', 'queue.return', 'queue.finish', 'queue.reopen', 'message.queue', 'message.send');--> statement-breakpoint
ALTER TABLE "facility_catalogue" ADD COLUMN "folded_name" text;--> statement-breakpoint
-- What `foldName` makes of the names that are there.
update facility_catalogue set folded_name = trim(regexp_replace(
  lower(translate(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
  '[^[:alnum:]]+', ' ', 'g'));
--> statement-breakpoint
ALTER TABLE "facility_catalogue" ALTER COLUMN "folded_name" SET NOT NULL;
