-- The words of a folded name in one order whatever order they came in: "van a nguyen" and "nguyen van a" are one key.

create or replace function sort_words(words text) returns text
language sql immutable parallel safe
as $$ select string_agg(word, ' ' order by word collate "C") from unnest(string_to_array(words, ' ')) as word $$;
