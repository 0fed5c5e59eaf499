CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Who signs in. The e-mail keeps the spelling of its owner and is unique without case.
CREATE TABLE account (
    id            uuid PRIMARY KEY,
    email         text        NOT NULL CHECK (char_length(email) <= 254),
    password_hash text        NOT NULL,
    name          text        CHECK (char_length(name) BETWEEN 1 AND 80),
    birth_date    date        NOT NULL,
    language      text        NOT NULL CHECK (language IN ('EN', 'RU')),
    time_zone     text        NOT NULL CHECK (char_length(time_zone) <= 64),
    created_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_email ON account (lower(email));

-- One sign-in of one browser. Only the SHA-256 of its token is kept.
CREATE TABLE login_session (
    id           uuid PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    token_hash   bytea       NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL
);
CREATE INDEX login_session_account ON login_session (account_id);

-- Failed sign-ins, to slow guessing down. The e-mail may belong to nobody, so there is no foreign key.
CREATE TABLE sign_in_failure (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email_hash  bytea       NOT NULL,
    address     text        NOT NULL,
    occurred_at timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_email ON sign_in_failure (email_hash, address, occurred_at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, occurred_at);
CREATE INDEX sign_in_failure_occurred ON sign_in_failure (occurred_at);

CREATE TABLE chat_session (
    id              uuid PRIMARY KEY,
    account_id      uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    title           text        CHECK (char_length(title) BETWEEN 1 AND 30),
    title_source    text        NOT NULL CHECK (title_source IN ('AUTO', 'DATE', 'USER')),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    closed_at       timestamptz,
    message_count   int         NOT NULL DEFAULT 0 CHECK (message_count >= 0),
    last_written_at timestamptz,
    CHECK ((title IS NULL) = (title_source = 'DATE'))
);
COMMENT ON COLUMN chat_session.title IS 'Null while the session goes by its date';
COMMENT ON COLUMN chat_session.updated_at IS 'When the last message, of either role, was written';
COMMENT ON COLUMN chat_session.last_written_at IS 'When the person last wrote; null while nobody has';
CREATE UNIQUE INDEX chat_session_one_open ON chat_session (account_id) WHERE closed_at IS NULL;
CREATE INDEX chat_session_newest ON chat_session (account_id, created_at DESC, id DESC);

CREATE TABLE message (
    id         uuid PRIMARY KEY,
    session_id uuid        NOT NULL REFERENCES chat_session ON DELETE CASCADE,
    position   int         NOT NULL CHECK (position >= 0),
    role       text        NOT NULL CHECK (role IN ('USER', 'ASSISTANT')),
    content    text        NOT NULL,
    welcome    boolean     NOT NULL DEFAULT FALSE,
    status     text        NOT NULL CHECK (status IN ('STREAMING', 'COMPLETE', 'INTERRUPTED', 'FAILED')),
    source     text        CHECK (source IN ('CLAUDE', 'HOUSE')),
    created_at timestamptz NOT NULL,
    started_at timestamptz NOT NULL,
    UNIQUE (session_id, position)
);
COMMENT ON COLUMN message.started_at IS 'When it was begun, or begun anew; tells one writing of a reply from the next';
CREATE UNIQUE INDEX message_one_streaming ON message (session_id) WHERE status = 'STREAMING';
