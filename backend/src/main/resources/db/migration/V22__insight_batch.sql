-- Closed sessions that the rules have learned from and that the model reads again in a batch.
CREATE TABLE insight_batch (
    session_id uuid        PRIMARY KEY REFERENCES chat_session ON DELETE CASCADE,
    due_at     timestamptz NOT NULL,
    attempts   smallint    NOT NULL DEFAULT 0,
    batch_id   text,
    sent_at    timestamptz,
    by_rules   text        NOT NULL
);
COMMENT ON COLUMN insight_batch.due_at IS 'When it may be sent, again after an attempt whose outcome is not known';
COMMENT ON COLUMN insight_batch.batch_id IS 'As the Message Batches API named it; null until the session is sent';
COMMENT ON COLUMN insight_batch.by_rules IS 'Digest of what the rules had learned: only that is replaced, not what a person has changed since';
CREATE INDEX insight_batch_due ON insight_batch (due_at) WHERE batch_id IS NULL;
CREATE INDEX insight_batch_batch ON insight_batch (batch_id) WHERE batch_id IS NOT NULL;
