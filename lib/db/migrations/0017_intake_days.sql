CREATE INDEX "paper_use_of_day" ON "paper_use" USING btree ("facility_code","used_on");
--> statement-breakpoint
-- Loading people by the million must not ask for the visits of each one.
drop trigger if exists identifier_held on person_identifier;
--> statement-breakpoint
create or replace function forget_intake_of_new_identifiers() returns trigger
language plpgsql
as $$
begin
  perform forget_intake_person(came.facility_code, came.person_id, '-infinity') from (
    select distinct added.facility_code, added.person_id
    from added join visit on visit.facility_code = added.facility_code and visit.person_id = added.person_id
    where visit.visit_day < vietnam_today()
      and added.kind in ('personal-number', 'insurance-card-number', 'social-insurance-number')
      and not exists (
        select 1 from person_identifier other
        where other.facility_code = added.facility_code and other.person_id = added.person_id
          and other.value_hash <> added.value_hash and other.valid_to is null
          and other.kind in ('personal-number', 'insurance-card-number', 'social-insurance-number'))
  ) came;
  return null;
end
$$;

create or replace trigger identifier_changed after update of valid_to, kind, person_id on person_identifier
  for each row when (new.kind in ('personal-number', 'insurance-card-number', 'social-insurance-number'))
  execute function forget_intake_of_identifier();
create or replace trigger identifiers_added after insert on person_identifier
  referencing new table as added for each statement execute function forget_intake_of_new_identifiers();

-- A check-in message that the gateway takes counts for its visit.
create or replace function forget_intake_of_message() returns trigger
language plpgsql
as $$
declare
  v_message check_in_message := coalesce(new, old);
begin
  perform forget_intake_person(v_message.facility_code, visit.person_id, visit.visit_day) from visit
    where visit.facility_code = v_message.facility_code and visit.id = v_message.visit_id
      and visit.visit_day < vietnam_today();
  return null;
end
$$;

create or replace trigger message_changed after insert or update of state or delete on check_in_message
  for each row execute function forget_intake_of_message();
