-- Whether the questions of the first visit were answered or skipped. Who has been here before is not asked.
ALTER TABLE account ADD COLUMN introduced boolean NOT NULL DEFAULT true;
ALTER TABLE account ALTER COLUMN introduced SET DEFAULT false;
