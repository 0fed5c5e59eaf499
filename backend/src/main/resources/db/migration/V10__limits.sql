-- What an address and an account may do, and how e-mails are compared.

-- The service folds the case of e-mails in one place (account/EmailAddress) and keeps the outcome here.
ALTER TABLE account ADD COLUMN email_key text;
UPDATE account SET email_key = lower(email);
ALTER TABLE account ALTER COLUMN email_key SET NOT NULL;
CREATE UNIQUE INDEX account_email_key ON account (email_key);
DROP INDEX account_email;
COMMENT ON COLUMN account.email_key IS 'The e-mail without case: what sign-in looks for and what is unique';

-- Unlogged: counted at every call, never worth a flush of the log; a crash of the database forgets it, which grants at most
-- one more burst.
CREATE UNLOGGED TABLE rate_limit (
    subject text        NOT NULL,
    name    text        NOT NULL,
    full_at timestamptz NOT NULL,
    PRIMARY KEY (subject, name)
);
COMMENT ON TABLE rate_limit IS 'One token bucket for each limit of each address or account';
COMMENT ON COLUMN rate_limit.full_at IS 'When all of its tokens are back; a bucket that is full needs no row';
CREATE INDEX rate_limit_full ON rate_limit (full_at);

-- Tokens of the model, spent and reserved.
CREATE TABLE token_budget (
    account_id uuid   REFERENCES account ON DELETE CASCADE,
    day        date   NOT NULL,
    tokens     bigint NOT NULL,
    UNIQUE NULLS NOT DISTINCT (account_id, day)
);
COMMENT ON COLUMN token_budget.account_id IS 'Null for the whole service';
COMMENT ON COLUMN token_budget.day IS 'In the account''s time zone; for the whole service in UTC';
CREATE INDEX token_budget_day ON token_budget (day);

-- From where a person has signed in: other people's failures there do not make this one wait.
CREATE TABLE known_sign_in (
    email_hash bytea       NOT NULL,
    address    text        NOT NULL,
    last_at    timestamptz NOT NULL,
    PRIMARY KEY (email_hash, address)
);
CREATE INDEX known_sign_in_last ON known_sign_in (last_at);
