-- The catalogue and the ledger of what was recommended to whom.

-- The form in which texts are compared: lower case, without accents. PostgreSQL calls unaccent() STABLE because its
-- dictionary could be replaced; ours never is, so the wrapper may serve indexes and generated columns. A body in this
-- form is bound when the function is made, so it does not depend on the search path of whoever calls it.
create function plain_text(value text) returns text
    language sql immutable strict parallel safe
    return unaccent('unaccent'::regdictionary, lower(value));

create table wine (
    id            uuid primary key,
    -- Where the row comes from; a shop's stock and the built-in catalogue never overwrite each other.
    origin        text not null check (origin in ('catalogue', 'stock')),
    code          text not null,
    -- False once a wine has left its file. It is never deleted, because the ledger and old messages refer to it.
    listed        boolean not null default true,
    name_en       text not null,
    name_ru       text not null,
    producer      text,
    vintage       integer,
    country       text not null,
    region        text not null,
    grapes        text[] not null,
    colour        text not null check (colour in ('RED', 'WHITE', 'ROSE', 'ORANGE')),
    kind          text not null check (kind in ('STILL', 'SPARKLING', 'FORTIFIED')),
    sweetness     text not null check (sweetness in ('DRY', 'SEMI_DRY', 'SEMI_SWEET', 'SWEET')),
    alcohol_free  boolean not null,
    body          integer not null check (body between 1 and 5),
    acidity       integer not null check (acidity between 1 and 5),
    tannin        integer not null check (tannin between 1 and 5),
    price_min     numeric(10, 2) not null check (price_min >= 0),
    price_max     numeric(10, 2) not null,
    currency      text not null check (currency = 'EUR'),
    aromas        text[] not null,
    dishes        text[] not null,
    occasions     text[] not null,
    serving_min   integer not null,
    serving_max   integer not null,

    -- What the search reads, written by the import because the words come from the vocabulary: names and producer;
    -- the words of country, region, grapes, style and aromas in both languages; the words of dishes and occasions.
    search_names  text not null,
    search_words  text not null,
    search_uses   text not null,
    -- Names and producer once more, with a Latin transcription of the Russian name: what a misspelling is held against.
    spelling      text not null,
    -- The configuration 'russian' stems Latin words as English and Cyrillic ones as Russian, so one document and one
    -- query serve both languages at once.
    document      tsvector not null generated always as (
        setweight(to_tsvector('pg_catalog.russian', plain_text(search_names)), 'A')
        || setweight(to_tsvector('pg_catalog.russian', plain_text(search_words)), 'B')
        || setweight(to_tsvector('pg_catalog.russian', plain_text(search_uses)), 'D')) stored,

    unique (origin, code),
    check (price_min <= price_max),
    check (serving_min <= serving_max)
);

create index wine_document on wine using gin (document);
create index wine_spelling on wine using gin (plain_text(spelling) gin_trgm_ops);
create index wine_colour_price on wine (colour, price_min) where listed;
create index wine_price on wine (price_min) where listed;

-- What was last imported, so that a start with unchanged files writes nothing.
create table wine_import (
    origin        text primary key check (origin in ('catalogue', 'stock')),
    content_hash  text not null,
    imported_at   timestamptz not null default now()
);

-- The never-repeat ledger: each wine shown to an account. It outlives the session and the message.
create table recommendation (
    id          uuid primary key default gen_random_uuid(),
    account_id  uuid not null references account (id) on delete cascade,
    wine_id     uuid not null references wine (id),
    session_id  uuid references chat_session (id) on delete set null,
    message_id  uuid references message (id) on delete set null,
    position    integer not null check (position >= 0),
    reason      text not null,
    -- Null for a wine the account was never recommended before.
    repeat      text check (repeat in ('REQUESTED', 'EXHAUSTED')),
    created_at  timestamptz not null
);

-- A wine is new to an account only once, however many replies are written at the same time.
create unique index recommendation_once on recommendation (account_id, wine_id) where repeat is null;
-- "Was it recommended, and when last?"
create index recommendation_account_wine on recommendation (account_id, wine_id, created_at desc);
-- The cards of a message; a message shows a wine once.
create unique index recommendation_message on recommendation (message_id, wine_id) where message_id is not null;
create index recommendation_session on recommendation (session_id) where session_id is not null;
create index recommendation_wine on recommendation (wine_id);
