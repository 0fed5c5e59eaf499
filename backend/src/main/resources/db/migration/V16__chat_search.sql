-- What the search of chats reads. The configuration 'russian' stems Latin words as English and Cyrillic ones as Russian. No
-- index: a search reads the chats of one account, and an index over everybody's words would find mostly those of others.
ALTER TABLE chat_session ADD COLUMN document tsvector NOT NULL
    GENERATED ALWAYS AS (to_tsvector('pg_catalog.russian', plain_text(coalesce(title, '')))) STORED;
ALTER TABLE message ADD COLUMN document tsvector NOT NULL
    GENERATED ALWAYS AS (to_tsvector('pg_catalog.russian', plain_text(content))) STORED;
ALTER TABLE recommendation ADD COLUMN document tsvector NOT NULL
    GENERATED ALWAYS AS (to_tsvector('pg_catalog.russian', plain_text(reason))) STORED;
