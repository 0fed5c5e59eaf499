-- The catalogue and the ledger of what was recommended to whom.

-- The form in which texts are compared: lower case, without accents. PostgreSQL calls unaccent() STABLE because its
-- dictionary could be replaced; ours never is, so the wrapper may serve indexes and generated columns. A body in this
-- form is bound when the function is made, so it does not depend on the search path of whoever calls it.
CREATE FUNCTION plain_text(value text) RETURNS text
    LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN unaccent('unaccent'::regdictionary, lower(value));

CREATE TABLE wine (
    id            uuid PRIMARY KEY,
    -- Where the row comes from; a shop's stock and the built-in catalogue never overwrite each other.
    origin        text NOT NULL CHECK (origin IN ('catalogue', 'stock')),
    code          text NOT NULL,
    -- False once a wine has left its file. It is never deleted, because the ledger and old messages refer to it.
    listed        boolean NOT NULL DEFAULT TRUE,
    name_en       text NOT NULL,
    name_ru       text NOT NULL,
    producer      text,
    vintage       integer,
    country       text NOT NULL,
    region        text NOT NULL,
    grapes        text[] NOT NULL,
    colour        text NOT NULL CHECK (colour IN ('RED', 'WHITE', 'ROSE', 'ORANGE')),
    kind          text NOT NULL CHECK (kind IN ('STILL', 'SPARKLING', 'FORTIFIED')),
    sweetness     text NOT NULL CHECK (sweetness IN ('DRY', 'SEMI_DRY', 'SEMI_SWEET', 'SWEET')),
    alcohol_free  boolean NOT NULL,
    body          integer NOT NULL CHECK (body BETWEEN 1 AND 5),
    acidity       integer NOT NULL CHECK (acidity BETWEEN 1 AND 5),
    tannin        integer NOT NULL CHECK (tannin BETWEEN 1 AND 5),
    price_min     numeric(10, 2) NOT NULL CHECK (price_min >= 0),
    price_max     numeric(10, 2) NOT NULL,
    currency      text NOT NULL CHECK (currency = 'EUR'),
    aromas        text[] NOT NULL,
    dishes        text[] NOT NULL,
    occasions     text[] NOT NULL,
    serving_min   integer NOT NULL,
    serving_max   integer NOT NULL,

    -- What the search reads, written by the import because the words come from the vocabulary: names and producer;
    -- the words of country, region, grapes, style and aromas in both languages; the words of dishes and occasions.
    search_names  text NOT NULL,
    search_words  text NOT NULL,
    search_uses   text NOT NULL,
    -- Names and producer once more, with a Latin transcription of the Russian name: what a misspelling is held against.
    spelling      text NOT NULL,
    -- The configuration 'russian' stems Latin words as English and Cyrillic ones as Russian, so one document and one
    -- query serve both languages at once.
    document      tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('pg_catalog.russian', plain_text(search_names)), 'A')
        || setweight(to_tsvector('pg_catalog.russian', plain_text(search_words)), 'B')
        || setweight(to_tsvector('pg_catalog.russian', plain_text(search_uses)), 'D')) STORED,

    UNIQUE (origin, code),
    CHECK (price_min <= price_max),
    CHECK (serving_min <= serving_max)
);

CREATE INDEX wine_document ON wine USING GIN (document);
CREATE INDEX wine_spelling ON wine USING GIN (plain_text(spelling) gin_trgm_ops);
CREATE INDEX wine_colour_price ON wine (colour, price_min) WHERE listed;
CREATE INDEX wine_price ON wine (price_min) WHERE listed;

-- What was last imported, so that a start with unchanged files writes nothing.
CREATE TABLE wine_import (
    origin        text PRIMARY KEY CHECK (origin IN ('catalogue', 'stock')),
    content_hash  text NOT NULL,
    imported_at   timestamptz NOT NULL DEFAULT now()
);

-- The never-repeat ledger: each wine shown to an account. It outlives the session and the message.
CREATE TABLE recommendation (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id  uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    wine_id     uuid NOT NULL REFERENCES wine (id),
    session_id  uuid REFERENCES chat_session (id) ON DELETE SET NULL,
    message_id  uuid REFERENCES message (id) ON DELETE SET NULL,
    position    integer NOT NULL CHECK (position >= 0),
    reason      text NOT NULL,
    -- Null for a wine the account was never recommended before.
    repeat      text CHECK (repeat IN ('REQUESTED', 'EXHAUSTED')),
    created_at  timestamptz NOT NULL
);

-- A wine is new to an account only once, however many replies are written at the same time.
CREATE UNIQUE INDEX recommendation_once ON recommendation (account_id, wine_id) WHERE repeat IS NULL;
-- "Was it recommended, and when last?"
CREATE INDEX recommendation_account_wine ON recommendation (account_id, wine_id, created_at DESC);
-- The cards of a message; a message shows a wine once.
CREATE UNIQUE INDEX recommendation_message ON recommendation (message_id, wine_id) WHERE message_id IS NOT NULL;
CREATE INDEX recommendation_session ON recommendation (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX recommendation_wine ON recommendation (wine_id);
