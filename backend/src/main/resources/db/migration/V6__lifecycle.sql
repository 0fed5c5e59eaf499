-- How sessions age, and how a reply outlives its reader and its process.

ALTER TABLE chat_session
    ADD COLUMN pinned         boolean NOT NULL DEFAULT FALSE,
    ADD COLUMN continued_from uuid REFERENCES chat_session ON DELETE SET NULL;
COMMENT ON COLUMN chat_session.pinned IS 'Stands first in the list, and is kept for as long as the account';
CREATE INDEX chat_session_continued_from ON chat_session (continued_from) WHERE continued_from IS NOT NULL;

-- The list: pinned sessions first, then the newest.
DROP INDEX chat_session_newest;
CREATE INDEX chat_session_newest ON chat_session (account_id, pinned DESC, created_at DESC, id DESC);

-- What the sweeps look for.
CREATE INDEX chat_session_idle ON chat_session (updated_at) WHERE closed_at IS NULL;
CREATE INDEX chat_session_old ON chat_session (updated_at) WHERE NOT pinned;
CREATE INDEX chat_session_unread ON chat_session (created_at) WHERE last_written_at IS NULL;

ALTER TABLE message
    ADD COLUMN lease_until    timestamptz,
    ADD COLUMN text_version   int     NOT NULL DEFAULT 0,
    ADD COLUMN stop_requested boolean NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN message.lease_until IS 'While streaming: when whoever writes it has to have shown a sign of life';
COMMENT ON COLUMN message.text_version IS 'How often its text was begun anew; an offset means a place in one version';
COMMENT ON COLUMN message.stop_requested IS 'Asks whoever writes it to stop, on whichever replica';
CREATE INDEX message_lease ON message (lease_until) WHERE status = 'STREAMING';
