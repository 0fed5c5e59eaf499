-- Requests for a new password. One whose e-mail has no account has no account_id, so that both kinds cost the caller the same.
-- The code is sent by a job and stored as a slow hash; only the one sent last holds.
CREATE TABLE password_reset (
    id         uuid PRIMARY KEY,
    account_id uuid REFERENCES account ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    code_hash  text,
    sent_at    timestamptz,
    attempts   integer     NOT NULL DEFAULT 0
);
CREATE INDEX password_reset_account ON password_reset (account_id, sent_at);
CREATE INDEX password_reset_created ON password_reset (created_at);
