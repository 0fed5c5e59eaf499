-- Who signed in, was refused, changed a password, made a token, took data away. Nothing here is a secret.
CREATE TABLE audit_event (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at timestamptz NOT NULL,
    kind        text        NOT NULL,
    account_id  uuid,
    address     text,
    subject     text,
    request_id  text
);
COMMENT ON COLUMN audit_event.account_id IS 'No foreign key: what is written down must not wait for the account''s row. Null for an e-mail that nobody has';
COMMENT ON COLUMN audit_event.address IS 'Where the call came from; null where that is not known';
COMMENT ON COLUMN audit_event.subject IS 'Id of what it was done to, such as an API token';
CREATE INDEX audit_event_account ON audit_event (account_id, occurred_at);
CREATE INDEX audit_event_occurred ON audit_event (occurred_at);
