-- Whoever runs a command names people as the staff does: an import knows them by name. Row-level security says of whom (0028).
CREATE OR REPLACE FUNCTION record.named_persons(names text[]) RETURNS TABLE (normal text, key text, about text) LANGUAGE sql STABLE AS $$
  SELECT record.normal_key(q.data ->> 'name'), p.key, concat_ws('，', p.birth_year || ' 年生', s.short_name)
  FROM record.personal q JOIN members.person p ON p.id = q.record AND p.withdrawn_at IS NULL
  LEFT JOIN LATERAL (
    SELECT r.short_name FROM members.member m JOIN reference.sector r ON r.code = m.sector
    WHERE m.committee = p.committee AND m.person_key = p.key AND m.withdrawn_at IS NULL ORDER BY m.joined_on DESC LIMIT 1) s ON true
  WHERE q.committee = record.acting_for() AND record.role() IN ('STAFF', 'OPERATOR') AND record.normal_key(q.data ->> 'name') = ANY (names)
$$;
