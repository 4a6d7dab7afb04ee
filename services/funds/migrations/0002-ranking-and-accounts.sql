-- What the budget of a call had left when a version of its list was begun: the cut-off is recomputed from it.
alter table grant_rankings add column available numeric;

-- What waits for payment staff and project officers.
create index grant_milestones_state on grant_milestones (state, due_at);
create index grant_agreements_state on grant_agreements (funder, state, position);

-- Whose account a document holds.
create index grant_agreements_account on grant_agreements (account);
create index grant_agreements_pending_account on grant_agreements (pending_account) where pending_account is not null;
create index grant_payments_account on grant_payments (account);
