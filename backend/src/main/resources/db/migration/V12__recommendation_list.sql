-- A person's recommendations, the latest first, those of one reply in its order.
CREATE INDEX recommendation_account_time
    ON recommendation (account_id, created_at DESC, (-position) DESC, id DESC);
