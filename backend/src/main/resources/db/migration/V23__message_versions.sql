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

-- A replica of the release before does not know the message before; without it nothing can be edited or answered again.
CREATE FUNCTION message_parent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.parent_id := (SELECT id FROM message
        WHERE session_id = NEW.session_id AND position = NEW.position - 1 AND selected);
    RETURN NEW;
END $$;
CREATE TRIGGER message_parent BEFORE INSERT ON message
    FOR EACH ROW WHEN (NEW.parent_id IS NULL AND NEW.position > 0) EXECUTE FUNCTION message_parent();

ALTER TABLE session_share ADD COLUMN last_message_id uuid;
UPDATE session_share SET last_message_id = message.id
FROM message WHERE message.session_id = session_share.session_id AND message.position = session_share.last_position;
COMMENT ON COLUMN session_share.last_message_id IS 'The last message that the link shows, after those that lead to it';
-- Read and written by the release before only; to be dropped with the next one.
ALTER TABLE session_share ALTER COLUMN last_position SET DEFAULT 0;
CREATE FUNCTION session_share_last_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.last_message_id := (SELECT id FROM message
        WHERE session_id = NEW.session_id AND position = NEW.last_position AND selected);
    RETURN NEW;
END $$;
CREATE TRIGGER session_share_made BEFORE INSERT ON session_share
    FOR EACH ROW WHEN (NEW.last_message_id IS NULL) EXECUTE FUNCTION session_share_last_message();
CREATE TRIGGER session_share_moved BEFORE UPDATE OF last_position ON session_share
    FOR EACH ROW EXECUTE FUNCTION session_share_last_message();
