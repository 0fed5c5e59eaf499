-- What was exchanged with the model for a reply. As text and not jsonb: it is sent back byte for byte.
CREATE TABLE model_turns (
    message_id uuid        PRIMARY KEY REFERENCES message ON DELETE CASCADE,
    started_at timestamptz NOT NULL,
    turns      text        NOT NULL
);
COMMENT ON COLUMN model_turns.started_at IS 'The attempt at the reply it belongs to; of a former attempt it counts no more';
COMMENT ON COLUMN model_turns.turns IS 'Messages of the Messages API, from the person''s to the answer, as a JSON array';

ALTER TABLE model_usage ADD COLUMN prompt text;
COMMENT ON COLUMN model_usage.prompt IS 'Name and version of the instructions';

ALTER TABLE token_budget ADD COLUMN told boolean NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN token_budget.told IS 'Whether the person was told that day that the budget is spent';
