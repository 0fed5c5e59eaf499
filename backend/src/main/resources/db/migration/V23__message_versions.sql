-- Messages form a tree, so that edited questions and replies answered again keep their former versions. Versions of one
-- message have the same parent and position; one path of the tree is selected, and everything but the export reads only it.
ALTER TABLE message
    ADD COLUMN parent_id     uuid,
    ADD COLUMN selected      boolean NOT NULL DEFAULT TRUE,
    ADD COLUMN version_count int     NOT NULL DEFAULT 1 CHECK (version_count >= 1);
COMMENT ON COLUMN message.parent_id IS 'The message before it, null for the greeting. No foreign key: messages are deleted only with their session';
COMMENT ON COLUMN message.selected IS 'Whether it is on the path that is shown';
COMMENT ON COLUMN message.version_count IS 'How many messages have this parent, itself included';
UPDATE message SET parent_id = former.id
FROM message former WHERE former.session_id = message.session_id AND former.position = message.position - 1;

ALTER TABLE message DROP CONSTRAINT message_session_id_position_key;
-- At each position one message is selected. One index for all rows, because the deletion of a session looks for them too.
CREATE UNIQUE INDEX message_position ON message (session_id, position,
    (CASE WHEN selected THEN '00000000-0000-0000-0000-000000000000'::uuid ELSE id END));

ALTER TABLE session_share ADD COLUMN last_message_id uuid;
UPDATE session_share SET last_message_id = message.id
FROM message WHERE message.session_id = session_share.session_id AND message.position = session_share.last_position;
DELETE FROM session_share WHERE last_message_id IS NULL;
ALTER TABLE session_share ALTER COLUMN last_message_id SET NOT NULL, DROP COLUMN last_position;
COMMENT ON COLUMN session_share.last_message_id IS 'The last message that the link shows, after those that lead to it';
