-- The audit trail's only way in. Each entry's hash covers the hash before it, so that a changed, missing or inserted
-- entry breaks the chain. Call it as a transaction's last statement: it holds the facility's head row until commit.

create or replace function audit_field(value text) returns text
language sql immutable parallel safe
as $$ select case when value is null then '-;' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ';' end $$;

create or replace function append_audit(
  p_facility_code text, p_actor_kind text, p_actor_id text, p_actor_name text, p_address text, p_action text,
  p_person_id text, p_visit_id text, p_outcome text, p_reason text, p_details jsonb
) returns bigint
language plpgsql
as $$
declare
  v_seq bigint;
  v_prev text;
  v_at timestamptz(3);
  v_hash text;
begin
  select seq, hash into v_seq, v_prev from audit_head where facility_code = p_facility_code for update;
  if not found then
    insert into audit_head (facility_code, seq, hash) values (p_facility_code, 0, repeat('0', 64))
      on conflict do nothing;
    select seq, hash into strict v_seq, v_prev from audit_head where facility_code = p_facility_code for update;
  end if;
  v_seq := v_seq + 1;
  v_at := clock_timestamp();
  v_hash := encode(sha256(convert_to(
    v_prev || audit_field(p_facility_code) || audit_field(v_seq::text)
      || audit_field(to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      || audit_field(p_actor_kind) || audit_field(p_actor_id) || audit_field(p_actor_name) || audit_field(p_address)
      || audit_field(p_action) || audit_field(p_person_id) || audit_field(p_visit_id) || audit_field(p_outcome)
      || audit_field(p_reason) || audit_field(p_details::text),
    'UTF8')), 'hex');
  insert into audit_entry (facility_code, seq, at, actor_kind, actor_id, actor_name, address, action, person_id,
      visit_id, outcome, reason, details, prev_hash, hash)
    values (p_facility_code, v_seq, v_at, p_actor_kind, p_actor_id, p_actor_name, p_address, p_action, p_person_id,
      p_visit_id, p_outcome, p_reason, p_details, v_prev, v_hash);
  update audit_head set seq = v_seq, hash = v_hash where facility_code = p_facility_code;
  return v_seq;
end
$$;

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

create or replace trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_audit_change();

create or replace trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function refuse_audit_change();
