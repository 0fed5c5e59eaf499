ALTER TABLE login_session ADD COLUMN user_agent text CHECK (char_length(user_agent) BETWEEN 1 AND 300);
COMMENT ON COLUMN login_session.user_agent IS 'What the browser called itself when it signed in, so that its owner can tell it from others';
