/** A counter is a row without an owner whose value is its number. */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS slices (
    projection TEXT NOT NULL,
    stream TEXT NOT NULL,
    watermark INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (projection, stream)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rows (
    projection TEXT NOT NULL,
    partition TEXT NOT NULL,
    sort TEXT NOT NULL,
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (projection, partition, sort)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS parked (
    projection TEXT NOT NULL,
    stream TEXT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (projection, stream)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS built (projection TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;
