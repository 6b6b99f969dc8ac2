"""The second ledger: what changes of requirements and vetoes did to who is admitted."""
