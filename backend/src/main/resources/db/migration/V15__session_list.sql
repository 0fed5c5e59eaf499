-- The list without the chats nobody wrote in, in its order. The condition stands in SessionListQuery word for word.
CREATE INDEX chat_session_written ON chat_session (account_id, pinned DESC, created_at DESC, id DESC)
    WHERE last_written_at IS NOT NULL OR pinned OR closed_at IS NULL;
