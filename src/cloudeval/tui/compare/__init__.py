"""Two versions, or two days, of what lies on the table: pages from one computed difference."""
