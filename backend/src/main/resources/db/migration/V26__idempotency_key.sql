-- Calls that started a reply and were sent with an Idempotency-Key, so that they can be sent again without being done twice.
-- Neither the key nor the call is stored, only their hashes.
CREATE TABLE idempotency_key (
    account_id   uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    key_hash     bytea       NOT NULL,
    request_hash bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    reply_id     uuid        REFERENCES message ON DELETE SET NULL,
    opens_chat   boolean     NOT NULL,
    PRIMARY KEY (account_id, key_hash)
);
COMMENT ON COLUMN idempotency_key.reply_id IS 'The reply that the call started, from which it is answered again; null once its chat is deleted';
COMMENT ON COLUMN idempotency_key.opens_chat IS 'Whether that reply is the greeting of a chat that the call opened';
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
CREATE INDEX idempotency_key_reply ON idempotency_key (reply_id) WHERE reply_id IS NOT NULL;
