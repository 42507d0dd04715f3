-- The same words as before (0004), found by a loop over pieces: a statement for each text took several times as long as the work in it. Characters
-- that are words of their own, and gaps, are parted by \x01, so that pieces at even places are those and the others are words of letters, or empty.
-- A 〇 before a gap was taken for a part of it, and so for no word.
CREATE OR REPLACE FUNCTION ledger.words(title text, more text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  words text[] := '{}';
  pieces text[];
  piece text;
  part text;
  n integer := 0;
  weight text := 'A';
BEGIN
  FOREACH part IN ARRAY ARRAY[left(title, 1000), left(more, 10000)] LOOP
    IF part <> '' THEN
      pieces := string_to_array(regexp_replace(regexp_replace(lower(normalize(part, NFKC) COLLATE "und-x-icu"), '[^\w々〇\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF]+', ' ', 'g'),
        '([ 々〇\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF])', E'\x01\\1\x01', 'g'), E'\x01');
      FOR at IN 1..cardinality(pieces) LOOP
        piece := pieces[at];
        IF piece <> '' AND piece <> ' ' THEN
          n := n + 1;
          words := words || (CASE WHEN at % 2 = 1 THEN left(piece, 60) WHEN pieces[at + 1] = '' AND pieces[at + 2] <> ' ' THEN piece || pieces[at + 2] ELSE piece END
            || ':' || n || weight);
        END IF;
      END LOOP;
    END IF;
    n := 1000;
    weight := '';
  END LOOP;
  RETURN array_to_string(words, ' ')::tsvector;
END $$;

CREATE OR REPLACE FUNCTION ledger.lexemes(t text) RETURNS TABLE (n bigint, lexeme text, pair boolean, rest boolean)
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 20 AS $$
  SELECT row_number() OVER (ORDER BY at), coalesce(one || next, one, left(word, 60)), one || next IS NOT NULL, coalesce(one IS NOT NULL AND next IS NULL AND before IS NOT NULL, false)
  FROM (
    SELECT at, m[1] AS one, m[2] AS word, lead(m[1]) OVER (ORDER BY at) AS next, lag(m[1]) OVER (ORDER BY at) AS before
    FROM regexp_matches(lower(normalize(t, NFKC) COLLATE "und-x-icu"),
      '([々〇\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF])'
      '|((?:(?![々〇\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF])\w)+)|[^\w々〇\u3041-\u3096\u30A1-\u30FA\u30FC-\u30FE\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF]+', 'g') WITH ORDINALITY AS r (m, at)
  ) pieces WHERE one IS NOT NULL OR word IS NOT NULL
$$;

UPDATE ledger.card SET title = title WHERE title || text LIKE '%〇%' AND words IS DISTINCT FROM ledger.words(title, text);
