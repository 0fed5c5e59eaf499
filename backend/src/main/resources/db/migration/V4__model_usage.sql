-- What each call of the model cost, so that a person's use can be shown and bounded.
CREATE TABLE model_usage (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id         uuid        NOT NULL REFERENCES account ON DELETE CASCADE,
    message_id         uuid        REFERENCES message ON DELETE SET NULL,
    purpose            text        NOT NULL CHECK (purpose IN ('REPLY', 'GREETING', 'TITLE', 'INSIGHTS')),
    model              text        NOT NULL,
    input_tokens       bigint      NOT NULL,
    output_tokens      bigint      NOT NULL,
    cache_write_tokens bigint      NOT NULL,
    cache_read_tokens  bigint      NOT NULL,
    occurred_at        timestamptz NOT NULL
);
CREATE INDEX model_usage_account ON model_usage (account_id, occurred_at);
CREATE INDEX model_usage_message ON model_usage (message_id);
