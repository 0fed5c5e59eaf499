-- Lets a client send a message again without doubling it.
ALTER TABLE message ADD COLUMN client_id text CHECK (char_length(client_id) BETWEEN 1 AND 64);
COMMENT ON COLUMN message.client_id IS 'The client''s own name for a message of the person';
CREATE UNIQUE INDEX message_client_id ON message (session_id, client_id) WHERE client_id IS NOT NULL;
