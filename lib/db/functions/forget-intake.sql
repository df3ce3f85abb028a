-- Past days and months are counted once and kept in intake_tally. Whatever changes a past day afterwards takes its
-- counts away here, in the same transaction, so that nobody reads old ones.
--
-- Today is never kept: changes of today pass by on the "when" of the triggers and cost an admission nothing. A day is
-- kept only a quarter of an hour after it has ended (countable_until), by this same clock, and no transaction of the
-- app lives that long: what began before midnight is committed before anybody counts.
--
-- A counter holds its month alone, a change shares it. Who counts while a change is under way keeps nothing.
create or replace function vietnam_today() returns date
language sql stable parallel safe
as $$ select (now() at time zone 'Asia/Ho_Chi_Minh')::date $$;

create or replace function countable_until() returns date
language sql stable parallel safe
as $$ select ((now() - interval '15 minutes') at time zone 'Asia/Ho_Chi_Minh')::date - 1 $$;

create or replace function intake_month_key(p_day date) returns int
language sql immutable parallel safe
as $$ select extract(year from p_day)::int * 12 + extract(month from p_day)::int $$;

create or replace function forget_intake_day(p_facility_code text, p_day date) returns void
language plpgsql
as $$
begin
  if p_day >= vietnam_today() then return; end if;
  perform pg_advisory_xact_lock_shared(hashtext(p_facility_code), intake_month_key(p_day));
  delete from intake_tally where facility_code = p_facility_code and grain = 'day' and starts_on = p_day;
  delete from intake_tally where facility_code = p_facility_code and grain = 'month'
    and starts_on = date_trunc('month', p_day)::date;
end
$$;

-- A person is counted on their first day of a period, so that a day's counts rest on the days before: the later days of
-- the same person go too, as far as a period can reach (lib/use-cases/intake/count-day.ts).
create or replace function forget_intake_person(p_facility_code text, p_person_id uuid, p_from date) returns void
language plpgsql
as $$
declare
  v_day date;
begin
  for v_day in
    select distinct visit_day from visit
    where facility_code = p_facility_code and person_id = p_person_id and visit_day >= p_from
      and (p_from = '-infinity' or visit_day <= p_from + 366) and visit_day < vietnam_today()
    order by visit_day
  loop
    perform forget_intake_day(p_facility_code, v_day);
  end loop;
end
$$;

create or replace function forget_intake_of_visit() returns trigger
language plpgsql
as $$
begin
  if tg_op <> 'INSERT' then
    perform forget_intake_day(old.facility_code, old.visit_day);
    perform forget_intake_person(old.facility_code, old.person_id, old.visit_day);
  end if;
  if tg_op <> 'DELETE' then
    perform forget_intake_day(new.facility_code, new.visit_day);
    perform forget_intake_person(new.facility_code, new.person_id, new.visit_day);
  end if;
  return null;
end
$$;

create or replace function forget_intake_of_call() returns trigger
language plpgsql
as $$
begin
  if tg_op <> 'INSERT' then perform forget_intake_day(old.facility_code, old.visit_day); end if;
  if tg_op <> 'DELETE' then perform forget_intake_day(new.facility_code, new.visit_day); end if;
  return null;
end
$$;

create or replace function forget_intake_of_check() returns trigger
language plpgsql
as $$
begin
  if tg_op <> 'INSERT' then
    perform forget_intake_day(old.facility_code, (old.asked_at at time zone 'Asia/Ho_Chi_Minh')::date);
  end if;
  if tg_op <> 'DELETE' then
    perform forget_intake_day(new.facility_code, (new.asked_at at time zone 'Asia/Ho_Chi_Minh')::date);
  end if;
  return null;
end
$$;

create or replace function forget_intake_of_paper_use() returns trigger
language plpgsql
as $$
declare
  v_use paper_use := coalesce(new, old);
begin
  perform forget_intake_day(v_use.facility_code, v_use.used_on);
  perform forget_intake_person(v_use.facility_code, visit.person_id, v_use.used_on) from visit
    where visit.facility_code = v_use.facility_code and visit.id = v_use.visit_id;
  return null;
end
$$;

-- A paper seen in VNeID counts for every visit that uses it.
create or replace function forget_intake_of_paper() returns trigger
language plpgsql
as $$
begin
  perform forget_intake_person(new.facility_code, visit.person_id, paper_use.used_on)
    from paper_use join visit on visit.facility_code = paper_use.facility_code and visit.id = paper_use.visit_id
    where paper_use.facility_code = new.facility_code and paper_use.paper_id = new.id
      and paper_use.given_back_at is null and paper_use.used_on < vietnam_today();
  return null;
end
$$;

-- Only the first number of somebody, and the loss of the last, change what is counted: the other numbers that cards
-- bring every year do not.
create or replace function forget_intake_of_identifier() returns trigger
language plpgsql
as $$
declare
  v_held person_identifier := coalesce(new, old);
begin
  if exists (
    select 1 from person_identifier other
    where other.facility_code = v_held.facility_code and other.person_id = v_held.person_id
      and other.value_hash <> v_held.value_hash and other.valid_to is null
      and other.kind in ('personal-number', 'insurance-card-number', 'social-insurance-number')
  ) then
    return null;
  end if;
  perform forget_intake_person(v_held.facility_code, v_held.person_id, '-infinity');
  return null;
end
$$;

-- Once per statement: people are loaded by the million before they have any visit.
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

create or replace function forget_intake_of_birth() returns trigger
language plpgsql
as $$
begin
  perform forget_intake_person(new.facility_code, new.id, '-infinity');
  return null;
end
$$;

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

create or replace trigger visit_added_late after insert on visit
  for each row when (new.visit_day < vietnam_today()) execute function forget_intake_of_visit();
create or replace trigger visit_changed_late after update of visit_day, person_id, room_code, state, admitted_at, desk,
    identified_method, identified_medium, vneid_seen, vneid_unused_reason, vneid_refused, residence, use_insurance,
    coverage, coverage_check_id, coverage_problem, scan_to_ticket_ms, route_code on visit
  for each row when (old.visit_day < vietnam_today() or new.visit_day < vietnam_today())
  execute function forget_intake_of_visit();
create or replace trigger visit_removed after delete on visit
  for each row when (old.visit_day < vietnam_today()) execute function forget_intake_of_visit();

create or replace trigger call_added_late after insert on queue_call
  for each row when (new.visit_day < vietnam_today()) execute function forget_intake_of_call();
create or replace trigger call_changed after update or delete on queue_call
  for each row when (old.visit_day < vietnam_today()) execute function forget_intake_of_call();

create or replace trigger check_added_late after insert on coverage_check
  for each row when (new.asked_at < now() - interval '1 minute') execute function forget_intake_of_check();
create or replace trigger check_changed after update of asked_at, status, result_code, problem, answer_ms or delete
  on coverage_check
  for each row execute function forget_intake_of_check();

create or replace trigger paper_use_added_late after insert on paper_use
  for each row when (new.used_on < vietnam_today()) execute function forget_intake_of_paper_use();
create or replace trigger paper_use_changed after update or delete on paper_use
  for each row when (old.used_on < vietnam_today()) execute function forget_intake_of_paper_use();
create or replace trigger paper_seen after update of seen_medium on paper
  for each row when (old.seen_medium is distinct from new.seen_medium) execute function forget_intake_of_paper();

create or replace trigger identifier_changed after update of valid_to, kind, person_id on person_identifier
  for each row when (new.kind in ('personal-number', 'insurance-card-number', 'social-insurance-number'))
  execute function forget_intake_of_identifier();
create or replace trigger identifiers_added after insert on person_identifier
  referencing new table as added for each statement execute function forget_intake_of_new_identifiers();
create or replace trigger identifier_removed after delete on person_identifier
  for each row when (old.kind in ('personal-number', 'insurance-card-number', 'social-insurance-number'))
  execute function forget_intake_of_identifier();
create or replace trigger birth_changed after update of birth_year, birth_month, birth_day on person
  for each row when (
    old.birth_year is distinct from new.birth_year or old.birth_month is distinct from new.birth_month
      or old.birth_day is distinct from new.birth_day)
  execute function forget_intake_of_birth();
create or replace trigger message_changed after insert or update of state or delete on check_in_message
  for each row execute function forget_intake_of_message();
