-- Calls that were sent with an Idempotency-Key, so that they can be sent again without being done twice. The key itself is
-- not stored, and the answer can be read only with it.
CREATE TABLE idempotency_key (
    account_id   uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    key_hash     bytea       NOT NULL,
    request_hash bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    lease_until  timestamptz NOT NULL,
    reply_id     uuid        REFERENCES message ON DELETE CASCADE,
    opens_chat   boolean     NOT NULL DEFAULT false,
    status       integer,
    location     text,
    sealed_body  bytea,
    PRIMARY KEY (account_id, key_hash)
);
COMMENT ON COLUMN idempotency_key.lease_until IS 'A call without a status or reply by then is lost, and may be done anew';
COMMENT ON COLUMN idempotency_key.reply_id IS 'The reply that the call has started; its answer is written anew from there';
COMMENT ON COLUMN idempotency_key.status IS 'HTTP status of the answer; null while there is none, and for a started reply';
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
CREATE INDEX idempotency_key_reply ON idempotency_key (reply_id) WHERE reply_id IS NOT NULL;
