-- What is remembered of a person from one chat to the next.

ALTER TABLE chat_session ADD COLUMN private boolean NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN chat_session.private IS 'Neither reads nor feeds the memory, and is deleted when it closes';

-- What the person thought of a wine, by their own click.
CREATE TABLE wine_rating (
    account_id uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    wine_id    uuid        NOT NULL REFERENCES wine,
    rating     text        NOT NULL CHECK (rating IN ('LIKED', 'DISLIKED')),
    rated_at   timestamptz NOT NULL,
    PRIMARY KEY (account_id, wine_id)
);
CREATE INDEX wine_rating_wine ON wine_rating (wine_id);

-- What closed chats have taught: one document per account, keyed by session. A session that is there has been listened to,
-- also when nothing was learned or all of it was deleted since.
CREATE TABLE taste_profile (
    account_id       uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    enabled          boolean     NOT NULL DEFAULT TRUE,
    session_insights jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(session_insights) = 'object'),
    forgotten_at     timestamptz
);
COMMENT ON COLUMN taste_profile.forgotten_at IS 'When the person had everything forgotten: what was said before teaches nothing';
