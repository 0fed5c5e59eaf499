-- Ids of the insights of the taste profile that a reply used. They go when their insights do.
ALTER TABLE message ADD COLUMN used_memories uuid[] NOT NULL DEFAULT '{}';
