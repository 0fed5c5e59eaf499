-- Tokens with which programs call the API for a person. Only the SHA-256 is kept, and the first characters to tell them apart.
CREATE TABLE api_token (
    id           uuid PRIMARY KEY,
    account_id   uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    name         text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
    scope        text        NOT NULL CHECK (scope IN ('READ', 'WRITE')),
    prefix       text        NOT NULL CHECK (char_length(prefix) <= 12),
    token_hash   bytea       NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz
);
CREATE INDEX api_token_account ON api_token (account_id);
CREATE INDEX api_token_expired ON api_token (expires_at);
