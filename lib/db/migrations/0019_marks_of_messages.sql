-- Kept counts hold no mark of owed messages, and count papers that only the desk noted: they are counted anew.
truncate intake_tally;--> statement-breakpoint
-- As lib/db/functions/forget-intake.sql shows.
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
