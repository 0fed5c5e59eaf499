-- What the sweep of old usage looks for.
CREATE INDEX model_usage_occurred ON model_usage (occurred_at);
