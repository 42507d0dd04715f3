-- Search over cards. How text is cut into words, and why: docs/decisions/0007-search.md.

-- A text as lexemes in their order. Two neighbouring Chinese characters make one; the last of a run stands alone as well. Letters and
-- digits of other scripts make words. Full-width and compatibility forms become the usual ones (NFKC), capitals small.
-- `pair`: two characters; `rest`: the last character of a run, which the pair before it has already.
CREATE FUNCTION ledger.lexemes(t text) RETURNS TABLE (n bigint, lexeme text, pair boolean, rest boolean)
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 20 AS $$
  SELECT row_number() OVER (ORDER BY at), coalesce(one || next, one, left(word, 60)), one || next IS NOT NULL, coalesce(one IS NOT NULL AND next IS NULL AND before IS NOT NULL, false)
  FROM (
    SELECT at, m[1] AS one, m[2] AS word, lead(m[1]) OVER (ORDER BY at) AS next, lag(m[1]) OVER (ORDER BY at) AS before
    FROM regexp_matches(lower(normalize(t, NFKC) COLLATE "und-x-icu"),
      '([々〇\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF])'
      '|((?:(?![々〇\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF])\w)+)|\W+', 'g') WITH ORDINALITY AS r (m, at)
  ) pieces WHERE one IS NOT NULL OR word IS NOT NULL
$$;

-- What a card is found by: its title (weight A) and the other text that its owner publishes (weight D).
CREATE FUNCTION ledger.words(title text, more text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(lexeme || ':' || place, ' '), '')::tsvector FROM (
    SELECT lexeme, n || 'A' AS place FROM ledger.lexemes(left(title, 1000))
    UNION ALL
    SELECT lexeme, (n + 1000)::text FROM ledger.lexemes(left(more, 10000)) WHERE more <> ''
  ) placed
$$;

-- What is asked for: words parted by spaces must all be there, the characters of each in a row. A single character and a word of
-- letters stand for all that begin with it. Null when there is no letter, digit or character in it.
CREATE FUNCTION ledger.search_query(asked text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(phrase, ' & ')::tsquery FROM (
    SELECT string_agg(lexeme || CASE WHEN final AND NOT pair THEN ':*' ELSE '' END, ' <-> ' ORDER BY n) AS phrase
    FROM (
      SELECT word.nth, l.n, l.lexeme, l.pair, l.rest, l.n = max(l.n) OVER (PARTITION BY word.nth) AS final
      FROM regexp_split_to_table(normalize(asked, NFKC), '\s+') WITH ORDINALITY AS word (part, nth), ledger.lexemes(word.part) l
    ) parts WHERE NOT (final AND rest) GROUP BY nth
  ) phrases
$$;
