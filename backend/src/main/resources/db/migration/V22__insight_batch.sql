-- Closed sessions that wait for the model to read them in a batch.
CREATE TABLE insight_batch (
    session_id uuid        PRIMARY KEY REFERENCES chat_session ON DELETE CASCADE,
    queued_at  timestamptz NOT NULL,
    batch_id   text
);
COMMENT ON COLUMN insight_batch.batch_id IS 'As the Message Batches API named it; null until the session is sent';
CREATE INDEX insight_batch_batch ON insight_batch (batch_id, queued_at);
