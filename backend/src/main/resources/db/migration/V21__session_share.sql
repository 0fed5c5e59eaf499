-- Links that show a chat to whoever has them.
CREATE TABLE session_share (
    session_id    uuid PRIMARY KEY REFERENCES chat_session ON DELETE CASCADE,
    account_id    uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    token         text        NOT NULL UNIQUE CHECK (char_length(token) = 32),
    title         text        CHECK (char_length(title) BETWEEN 1 AND 30),
    last_position int         NOT NULL CHECK (last_position >= 0),
    created_at    timestamptz NOT NULL,
    shared_at     timestamptz NOT NULL
);
COMMENT ON COLUMN session_share.token IS 'Not hashed, since its owner is shown the link again; it opens nothing that is not stored beside it';
COMMENT ON COLUMN session_share.title IS 'The chat''s title when it was shared; null when it went by its day then';
COMMENT ON COLUMN session_share.last_position IS 'The last message that the link shows';
COMMENT ON COLUMN session_share.shared_at IS 'The moment as of which the chat is shown; created_at until it was shared again';
CREATE INDEX session_share_account ON session_share (account_id, created_at DESC);
