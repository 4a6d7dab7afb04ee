-- Acts on their way to the ledger, and the disposable keys that carry them. Not rebuildable: part of a backup.
CREATE TABLE submissions (
  act_id text PRIMARY KEY,
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  contract text NOT NULL,
  function_name text NOT NULL,
  target text NOT NULL,
  digest text NOT NULL,
  calldata bytea NOT NULL,
  state text NOT NULL CHECK (state IN ('accepted', 'prepared', 'signed', 'sent', 'applied', 'refused')),
  attempts integer NOT NULL DEFAULT 0,
  code text,
  values_json jsonb,
  transaction_hash text,
  block_number bigint,
  block_time bigint,
  log_index integer,
  history jsonb NOT NULL DEFAULT '[]',
  accepted_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX submissions_open ON submissions (sequence) WHERE state NOT IN ('applied', 'refused');

-- Private keys are derived from the node's relay seed and the index; they are not kept here.
CREATE TABLE relay_keys (
  key_index integer PRIMARY KEY,
  address text NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'abandoned')),
  next_nonce bigint NOT NULL DEFAULT 0,
  reason text,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE relay_transactions (
  hash text PRIMARY KEY,
  key_index integer NOT NULL REFERENCES relay_keys,
  nonce bigint NOT NULL,
  raw bytea NOT NULL,
  act_ids text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('signed', 'mined', 'abandoned')),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX relay_transactions_open ON relay_transactions (created_at) WHERE state = 'signed';
CREATE INDEX relay_transactions_final ON relay_transactions (created_at) WHERE state <> 'signed';
